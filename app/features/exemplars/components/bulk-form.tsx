import type { FormProps } from '@remix-run/react';
import { CircleX } from 'lucide-react';
import { type ComponentType, Fragment, type ReactNode } from 'react';
import type { Problem } from '~/platform/errors';
import { useMessage, useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { FormErrors } from '~/ui/form-errors';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { VersionField } from '~/ui/version-field';
import type { BulkOutcome } from '../commands.bulk.server';
import type { ExemplarVerb } from '../rules';
import { TaskFields } from './task-fields';
import { taskLook } from './tasks';

/** The verbs that the Board uses on many at once. */
export const BULK_VERBS = [
  'appraise',
  'approve',
  'return',
  'reject',
] as const satisfies readonly ExemplarVerb[];
export type BulkVerb = (typeof BULK_VERBS)[number];

export type BulkResult =
  | { ok: true; outcome: BulkOutcome }
  | { ok: false; problem: Problem; values: Record<string, string> };

export interface Chosen {
  id: string;
  name: string;
  /** Of what was read. */
  version: number;
}

interface BulkFormProps {
  verb: BulkVerb;
  chosen: readonly Chosen[];
  as: ComponentType<FormProps>;
  result: BulkResult | undefined;
  pending: boolean;
  cancel: ReactNode;
}

/** One verb on many exemplars: what it asks for, and who they are. */
export function BulkForm({ verb, chosen, as: FormOf, result, pending, cancel }: BulkFormProps) {
  const { t } = useT();
  const look = taskLook(verb);
  const refused = result && !result.ok ? result : null;
  const errors = refused?.problem.fields ?? {};
  return (
    <FormOf method="post" action="/exemplars/bulk" noValidate>
      <input type="hidden" name="verb" value={verb} />
      <KeyField />
      {chosen.map(({ id, version }) => (
        <Fragment key={id}>
          <input type="hidden" name="id" value={id} />
          <VersionField version={version} />
        </Fragment>
      ))}
      <div className="flex flex-col gap-4">
        {refused && Object.keys(errors).length === 0 && <FormErrors problem={refused.problem} />}
        {look.ask && <p className="text-pretty text-muted">{t(look.ask)}</p>}
        <div className="max-h-40 overflow-y-auto rounded-md bg-sunken px-3 py-2 text-sm">
          <p className="font-medium">{t('exemplars.bulk.chosen', { count: chosen.length })}</p>
          <p>{chosen.map(({ name }) => name).join('; ')}</p>
        </div>
        <TaskFields task={verb} errors={errors} values={refused?.values ?? {}} />
      </div>
      <div className="mt-5 flex flex-wrap justify-end gap-2 max-md:flex-col-reverse max-md:[&>*]:w-full">
        {cancel}
        <Button variant={look.danger ? 'danger' : 'primary'} pending={pending}>
          {t('exemplars.bulk.confirm', { verb: t(look.button), count: chosen.length })}
        </Button>
      </div>
    </FormOf>
  );
}

/** How many were done, and why the others were not. */
export function BulkOutcomeNotice({
  outcome,
  chosen,
}: {
  outcome: BulkOutcome;
  chosen: readonly Chosen[];
}) {
  const { t } = useT();
  const message = useMessage();
  const nameOf = (id: string) => chosen.find((each) => each.id === id)?.name ?? id;
  return (
    <div className="flex flex-col gap-3">
      {outcome.done.length > 0 && (
        <Notice tone="done" live>
          {t('exemplars.bulk.doneCount', { count: outcome.done.length })}
        </Notice>
      )}
      {outcome.failed.length > 0 && (
        <Notice
          tone="warn"
          live
          title={t('exemplars.bulk.failedCount', { count: outcome.failed.length })}
        >
          <ul className="mt-1 flex flex-col gap-1">
            {outcome.failed.map(({ id, code, params }) => (
              <li key={id} className="flex items-start gap-1.5">
                <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
                <span>
                  <span className="font-medium">{nameOf(id)}</span>: {message(code, params)}
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
