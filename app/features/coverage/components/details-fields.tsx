import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { BASE_FIELD, TAKE_FIELD, writeBase } from '~/platform/merge-form';
import { clockTimeOf, formatDate, type PlainDate, plainDateOf } from '~/platform/time';
import { Checkbox } from '~/ui/choice';
import { Field, FieldErrors } from '~/ui/field';
import { DateInput, Input, Select, Textarea } from '~/ui/input';
import { Notice } from '~/ui/notice';
import { VersionField } from '~/ui/version-field';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import { CREW_PARTS } from '../rules';
import { detailsTexts, readCrew, writeCrew } from '../rules.details-form';
import { GENRES_OF, type Genre } from '../rules.genres';
import { BRIEF_MAX, TITLE_MAX } from '../rules.limits';
import type { Attempt } from './verb-form';

interface DetailsFieldsProps {
  view: AssignmentFormView;
  attempt: Attempt;
}

const BLANK_ROWS = 2;

/** What an editor may change. When another saved first, their values stand beside those that were typed. */
export function DetailsFields(props: DetailsFieldsProps) {
  const theirs = theirsOf(props.attempt);
  // Drawn anew over what the other saved: fields that were left alone stand as they are stored now.
  return <MergedFields key={theirs?.version ?? 0} {...props} theirs={theirs} />;
}

function MergedFields({ view, attempt, theirs }: DetailsFieldsProps & { theirs: Theirs | null }) {
  const { t } = useT();
  const day = view.deadlineAt ? plainDateOf(view.deadlineAt) : '';
  const time = view.deadlineAt ? clockTimeOf(view.deadlineAt) : '';
  const field = (name: string, first: string) => ({
    name,
    defaultValue: attempt.value(name, first),
  });
  return (
    <>
      <VersionField version={view.version} problem={attempt.problem} />
      <input
        type="hidden"
        name={BASE_FIELD}
        value={attempt.value(BASE_FIELD, writeBase(detailsTexts(view)))}
      />
      {theirs && (
        <Notice
          live
          tone="warn"
          title={t('coverage.panel.conflictTitle', { by: theirs.by, at: theirs.at })}
        >
          <p>{t('coverage.panel.conflictHint', { by: theirs.by })}</p>
          <ul className="mt-2 grid gap-2">
            {theirs.both.map((name) => (
              <li key={name}>
                <Checkbox
                  name={TAKE_FIELD}
                  value={name}
                  label={t('coverage.panel.takeTheirs', {
                    by: theirs.by,
                    field: t(FIELD_LABELS[name]),
                  })}
                  hint={theirs.hint(t, name)}
                />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Field
        label={t('coverage.field.title')}
        errors={attempt.errors('title')}
        hint={theirs?.hint(t, 'title')}
        required
      >
        <Input maxLength={TITLE_MAX} {...field('title', view.title)} />
      </Field>
      <Field
        label={t('coverage.field.brief')}
        errors={attempt.errors('brief')}
        hint={theirs?.hint(t, 'brief') ?? t('coverage.field.briefHint')}
        optional
      >
        <Textarea rows={5} maxLength={BRIEF_MAX} {...field('brief', view.brief)} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('coverage.field.genre')}
          errors={attempt.errors('genre')}
          hint={theirs?.hint(t, 'genre', (genre) => t(`enums.genre.${genre as Genre}`))}
        >
          <Select {...field('genre', view.genre)}>
            {GENRES_OF[view.kind].map((genre) => (
              <option key={genre} value={genre}>
                {t(`enums.genre.${genre}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t(
            view.kind === 'story' ? 'coverage.field.lengthWords' : 'coverage.field.lengthMinutes',
          )}
          errors={attempt.errors('lengthValue')}
          hint={theirs?.hint(t, 'lengthValue')}
          optional
        >
          <Input
            inputMode="numeric"
            autoComplete="off"
            {...field('lengthValue', String(view.lengthValue ?? ''))}
          />
        </Field>
        <Field
          label={t('coverage.field.deadlineDay')}
          errors={attempt.errors('deadlineDay')}
          hint={theirs?.hint(t, 'deadlineDay', (value) => formatDate(value as PlainDate))}
          optional
        >
          <DateInput {...field('deadlineDay', day)} />
        </Field>
        <Field
          label={t('coverage.field.deadlineTime')}
          errors={attempt.errors('deadlineTime')}
          hint={theirs?.hint(t, 'deadlineTime') ?? t('coverage.field.deadlineHint')}
          optional
        >
          <Input type="time" {...field('deadlineTime', time)} />
        </Field>
      </div>
      <CrewFields view={view} attempt={attempt} hint={theirs?.hint(t, 'crew')} />
    </>
  );
}

const FIELD_LABELS = {
  title: 'coverage.field.title',
  brief: 'coverage.field.brief',
  genre: 'coverage.field.genre',
  deadlineDay: 'coverage.field.deadlineDay',
  deadlineTime: 'coverage.field.deadlineTime',
  lengthValue: 'coverage.panel.length',
  crew: 'coverage.field.crew',
} as const satisfies Record<string, TextKey>;
type FieldName = keyof typeof FIELD_LABELS;

interface Theirs {
  /** What both changed. */
  both: readonly FieldName[];
  by: string;
  at: string;
  version: number;
  /** "Bản của …: …" where what was saved is not what was typed. */
  hint(
    t: ReturnType<typeof useT>['t'],
    name: string,
    words?: (value: string) => string,
  ): string | undefined;
}

function theirsOf(attempt: Attempt): Theirs | null {
  if (attempt.problem?.code !== 'coverage.errors.editOvertaken') return null;
  const { params } = attempt.problem;
  const by = String(params.by);
  const named = String(params.both ?? '').split(',');
  const both = (Object.keys(FIELD_LABELS) as FieldName[]).filter((name) => named.includes(name));
  return {
    both,
    by,
    at: String(params.at),
    version: Number(params.version),
    hint: (t, name, words = (value) => value) => {
      if (!both.some((each) => each === name)) return undefined;
      const saved = String(params[name] ?? '');
      return t('coverage.panel.theirs', {
        by,
        value: saved === '' ? t('coverage.panel.empty') : words(saved),
      });
    },
  };
}

interface CrewFieldsProps extends DetailsFieldsProps {
  hint: string | undefined;
}

/** The crew as rows of a person and a part; a row without a person is no row. */
function CrewFields({ view, attempt, hint }: CrewFieldsProps) {
  const { t } = useT();
  const rows = [
    ...readCrew(attempt.value('crew', writeCrew(view.crew))),
    ...Array.from({ length: BLANK_ROWS }, () => ({ personId: '', part: CREW_PARTS[1] })),
  ];
  const known = new Map(
    (view.choices?.reporters ?? []).map((person) => [person.id, person.displayName]),
  );
  for (const member of view.crew) known.set(member.personId, member.name);
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{t('coverage.field.crew')}</legend>
      <div className="flex flex-col gap-2">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form keep their places
          <div key={index} className="grid grid-cols-[1fr_10rem] gap-2 max-md:grid-cols-1">
            <Select
              name="crewPerson"
              aria-label={t('coverage.field.crewPerson', { number: index + 1 })}
              defaultValue={row.personId}
            >
              <option value="">{t('coverage.field.nobody')}</option>
              {[...known].map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select
              name="crewPart"
              aria-label={t('coverage.field.crewPart', { number: index + 1 })}
              defaultValue={row.part}
            >
              {CREW_PARTS.map((part) => (
                <option key={part} value={part}>
                  {t(`enums.crewPart.${part}`)}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </div>
      {hint && <p className="mt-1 text-muted text-sm">{hint}</p>}
      <FieldErrors id="crew-errors" errors={attempt.errors('crew')} />
    </fieldset>
  );
}
