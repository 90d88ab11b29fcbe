import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { TextParams, Translate } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { BLOCKING, WARNING_CODES, type Warning, type WarningCode } from '../rules.warnings';

/** Warnings in full sentences, each with its icon. */
export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useT();
  return (
    <ul className="grid gap-1">
      {warnings.map(({ code, params }) => {
        const Icon = BLOCKING.includes(code) ? CircleAlert : TriangleAlert;
        return (
          <li key={code} className="flex items-start gap-2">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
            <span className="min-w-0">{t(`warnings.say.${code}`, params)}</span>
          </li>
        );
      })}
    </ul>
  );
}

type Codes = readonly WarningCode[] | null | undefined;

/** "2 lưu ý: …", for a title and a screen reader; empty when there is none. */
export const warningsText = (t: Translate, codes: Codes): string =>
  codes && codes.length > 0
    ? t('warnings.marked', {
        count: codes.length,
        list: codes.map((code) => t(`warnings.short.${code}`)).join('; '),
      })
    : '';

/** The small mark of an item of the calendar that something speaks against; nothing when nothing does. */
export function WarningMark({ t, codes }: { t: Translate; codes: Codes }) {
  const text = warningsText(t, codes);
  if (!text) return null;
  return (
    <span title={text} className="inline-flex shrink-0 items-center">
      <TriangleAlert aria-hidden className="size-3 text-warn" />
      <span className="sr-only">, {text}</span>
    </span>
  );
}

/** Reads the warnings out of a refusal; none from any other. */
export function readWarnings(problem: { code: string; params?: TextParams } | null): Warning[] {
  if (problem?.code !== 'coverage.errors.confirmWarnings') return [];
  const told: unknown = JSON.parse(String(problem.params?.warnings ?? '[]'));
  if (!Array.isArray(told)) return [];
  return told.filter((each): each is Warning => WARNING_CODES.includes(each?.code));
}
