/** What a bulk act asks, and what came of it: the same in the dialog and on the page without JavaScript. */

import { useMessage, useT } from '~/platform/i18n/react';
import { DateInput } from '~/ui/date-input';
import { Field } from '~/ui/field';
import { Input, Select } from '~/ui/input';
import { Notice } from '~/ui/notice';
import type { BulkOutcome } from '../commands.bulk.server';
import type { BulkVerb, BulkWarning } from '../rules.bulk';
import type { TableReporter } from './calendar-types';
import { ReasonField } from './verb-fields';
import type { Attempt } from './verb-form';
import { Acceptance } from './warning-gate';
import { WarningList } from './warning-list';

type Problem = NonNullable<Attempt['problem']>;

/** What `/assignments/bulk` answers. */
export type BulkResult =
  | { ok: true; outcome: BulkOutcome }
  | { ok: false; problem: Problem; values: Record<string, string> };

export const attemptOfBulk = (result: BulkResult | undefined): Attempt => {
  const refused = result && !result.ok ? result : null;
  return {
    problem: refused?.problem ?? null,
    errors: (name) => refused?.problem.fields[name] ?? [],
    value: (name, first = '') => refused?.values[name] ?? first,
  };
};

interface BulkFieldsProps {
  verb: BulkVerb;
  reporters: readonly Pick<TableReporter, 'id' | 'displayName'>[];
  attempt: Attempt;
}

export function BulkFields(props: BulkFieldsProps) {
  if (props.verb === 'cancel') return <ReasonField attempt={props.attempt} />;
  return (
    <>
      {props.verb === 'assign' ? <AssignFields {...props} /> : <MoveFields {...props} />}
      <BulkGate attempt={props.attempt} />
    </>
  );
}

/** What each of the rows is warned of, with one yes and one note for all. */
function BulkGate({ attempt }: { attempt: Attempt }) {
  const rows = readBulkWarnings(attempt.problem);
  return (
    <>
      <input type="hidden" name="ask" value="1" />
      {rows.length > 0 && (
        <Acceptance warnings={rows.flatMap((row) => row.warnings)} note={attempt.value('note')}>
          <ul className="grid max-h-64 gap-2 overflow-y-auto">
            {rows.map(({ key, title, warnings }) => (
              <li key={key}>
                <p className="mb-1 font-medium">{title}</p>
                <WarningList warnings={warnings} />
              </li>
            ))}
          </ul>
        </Acceptance>
      )}
    </>
  );
}

/** Reads the warnings of the rows out of a refusal; none from any other. */
function readBulkWarnings(problem: Attempt['problem']): BulkWarning[] {
  if (problem?.code !== 'coverage.errors.confirmWarnings') return [];
  return JSON.parse(String(problem.params.warnings ?? '[]')) as BulkWarning[];
}

function AssignFields({ reporters, attempt }: BulkFieldsProps) {
  const { t } = useT();
  return (
    <>
      <Field label={t('coverage.field.assignee')} errors={attempt.errors('leadId')} required>
        <Select name="leadId" defaultValue={attempt.value('leadId')}>
          <option value="">{t('fields.choose')}</option>
          {reporters.map((person) => (
            <option key={person.id} value={person.id}>
              {person.displayName}
            </option>
          ))}
        </Select>
      </Field>
      <ReasonField attempt={attempt} optional />
    </>
  );
}

function MoveFields({ attempt }: BulkFieldsProps) {
  const { t } = useT();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={t('table.bulk.days')}
        hint={t('table.bulk.daysHint')}
        errors={attempt.errors('days')}
      >
        <Input name="days" autoComplete="off" defaultValue={attempt.value('days')} />
      </Field>
      <Field label={t('table.bulk.day')} errors={attempt.errors('day')}>
        <DateInput name="day" defaultValue={attempt.value('day')} />
      </Field>
    </div>
  );
}

/** How many were done, and which were not and why. */
export function BulkOutcomeNotice({ verb, outcome }: { verb: BulkVerb; outcome: BulkOutcome }) {
  const { t } = useT();
  const message = useMessage();
  const { done, refused } = outcome;
  return (
    <div className="flex flex-col gap-3">
      <Notice
        live
        tone={done > 0 ? 'done' : 'late'}
        title={t(`table.done.${verb}`, { count: done })}
      />
      {refused.length > 0 && (
        <section>
          <h3 className="font-medium">{t('table.bulk.refused', { count: refused.length })}</h3>
          <ul className="mt-1 max-h-72 divide-y divide-line overflow-y-auto">
            {refused.map(({ key, title, code, params }) => (
              <li key={key} className="py-1.5">
                {title}
                <span className="block text-muted text-sm">{message(code, params)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
