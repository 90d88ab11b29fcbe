import { useT } from '~/platform/i18n/react';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import { VersionField } from '~/ui/version-field';
import type { SubjectChoice } from '../queries.subject.server';
import type { Attempt } from './verb-form';
import { WarningGate } from './warning-gate';
import type { readWarnings } from './warning-list';

interface SubjectFieldsProps {
  /** The assignment's. */
  id: string;
  version: number;
  subjects: readonly SubjectChoice[];
  attempt: Pick<Attempt, 'errors' | 'value'> & { problem: Parameters<typeof readWarnings>[0] };
  /** Who is chosen in it already. */
  first?: string;
}

/** Whom a recurring need is about this time: those that suit it first, and what the choice is warned of. */
export function SubjectFields({ id, version, subjects, attempt, first = '' }: SubjectFieldsProps) {
  const { t } = useT();
  const fitting = subjects.filter((subject) => subject.fit > 0);
  const others = subjects.filter((subject) => subject.fit === 0);
  const group = (label: string, choices: SubjectChoice[]) =>
    choices.length > 0 && (
      <optgroup label={label}>
        {choices.map((subject) => (
          <option key={subject.id} value={subject.id}>
            {subject.label}
          </option>
        ))}
      </optgroup>
    );
  return (
    <>
      <VersionField version={version} problem={attempt.problem} />
      <Field
        label={t('calendar.planForm.exemplar')}
        hint={t('series.subjectHint')}
        errors={attempt.errors('exemplarId')}
        required
      >
        <Select name="exemplarId" defaultValue={attempt.value('exemplarId', first)}>
          <option value="">{t('fields.choose')}</option>
          {group(t('series.fits'), fitting)}
          {group(t('series.others'), others)}
        </Select>
      </Field>
      <WarningGate
        about={`assignment=${id}&asks=subject`}
        problem={attempt.problem}
        note={attempt.value('note')}
      />
    </>
  );
}
