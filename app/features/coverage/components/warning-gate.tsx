import { type ReactNode, useRef } from 'react';
import { useT } from '~/platform/i18n/react';
import { Checkbox } from '~/ui/choice';
import { Field } from '~/ui/field';
import { Input } from '~/ui/input';
import { TONE_SOFT } from '~/ui/tone';
import { NOTE_MAX } from '../rules.limits';
import type { Warning } from '../rules.warnings';
import { useAdvice } from './advice';
import { readWarnings, WarningList } from './warning-list';

interface WarningGateProps {
  /** What the form is of: `placement=…`, `assignment=…`, or nothing for a new plan. */
  about: string;
  /** What the form was refused with. */
  problem: Parameters<typeof readWarnings>[0];
  /** The note that was typed before the refusal. */
  note: string;
}

/** What a form of the plan is warned of, while it is filled in, and the way to go on. Without JavaScript the refusal brings it. */
export function WarningGate({ about, problem, note }: WarningGateProps) {
  const inside = useRef<HTMLDivElement>(null);
  const { advice, asking } = useAdvice(inside, about, problem);
  const warnings = advice?.warnings ?? readWarnings(problem);
  return (
    <div
      ref={inside}
      aria-live="polite"
      aria-busy={asking}
      className="transition-opacity aria-busy:opacity-50"
    >
      <input type="hidden" name="ask" value="1" />
      {warnings.length > 0 && <GoOn warnings={warnings} note={note} />}
    </div>
  );
}

/** The same for a form that is told of nothing before it is sent. */
export function AskedGate({ problem, note }: Pick<WarningGateProps, 'problem' | 'note'>) {
  const warnings = readWarnings(problem);
  return (
    <div aria-live="polite">
      <input type="hidden" name="ask" value="1" />
      {warnings.length > 0 && <GoOn warnings={warnings} note={note} />}
    </div>
  );
}

/** The warnings, the yes, and why. */
export function GoOn({ warnings, note = '' }: { warnings: readonly Warning[]; note?: string }) {
  return (
    <Acceptance warnings={warnings} note={note}>
      <WarningList warnings={warnings} />
    </Acceptance>
  );
}

interface AcceptanceProps {
  warnings: readonly Warning[];
  note: string;
  /** The warnings in words. */
  children: ReactNode;
}

/** One yes to all of them, and one note. */
export function Acceptance({ warnings, note, children }: AcceptanceProps) {
  const { t } = useT();
  const codes = [...new Set(warnings.map(({ code }) => code))].join(',');
  return (
    <section
      aria-label={t('warnings.title')}
      className={`grid gap-3 rounded-md px-3 py-2.5 ${TONE_SOFT.warn}`}
    >
      <p className="font-medium">{t('warnings.title')}</p>
      <div className="text-ink text-sm">{children}</div>
      {/* Other warnings are another question: the yes is asked for anew. */}
      <Checkbox
        key={codes}
        name="accepted"
        value={codes}
        label={<span className="font-medium text-ink">{t('warnings.goOn')}</span>}
      />
      <div className="text-ink">
        <Field label={t('warnings.note')} optional hint={t('warnings.noteHint')}>
          <Input name="note" maxLength={NOTE_MAX} autoComplete="off" defaultValue={note} />
        </Field>
      </div>
    </section>
  );
}
