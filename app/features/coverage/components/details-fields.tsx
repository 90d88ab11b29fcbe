import { useT } from '~/platform/i18n/react';
import { clockTimeOf, formatDate, type PlainDate, plainDateOf } from '~/platform/time';
import { DateInput } from '~/ui/date-input';
import { Field, FieldErrors } from '~/ui/field';
import { Input, Select, Textarea } from '~/ui/input';
import { MergeChoice, MergeFields, mergeKey } from '~/ui/merge-fields';
import { TimeInput } from '~/ui/time-input';
import { GenreOptions, useGenreName, useGenres } from '../../newsroom/components/genres';
import { detailsTexts, lengthTextOf, readCrew, writeCrew } from '../details-form-texts';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import { CREW_PARTS } from '../rules';
import { BRIEF_MAX, TITLE_MAX } from '../rules.limits';
import type { Attempt } from './verb-form';

interface DetailsFieldsProps {
  view: AssignmentFormView;
  attempt: Attempt;
}

const BLANK_ROWS = 2;

/** What an editor may change. Where another changed the same, which version stays is asked at the field. */
export function DetailsFields(props: DetailsFieldsProps) {
  return <MergedFields key={mergeKey(props.attempt, props.view.version)} {...props} />;
}

function MergedFields({ view, attempt }: DetailsFieldsProps) {
  const { t } = useT();
  const genres = useGenres();
  const genreName = useGenreName();
  const day = view.deadlineAt ? plainDateOf(view.deadlineAt) : '';
  const time = view.deadlineAt ? clockTimeOf(view.deadlineAt) : '';
  const field = (name: string, first: string) => ({
    name,
    defaultValue: attempt.value(name, first),
  });
  return (
    <>
      <MergeFields form={attempt} version={view.version} texts={detailsTexts(view)} />
      <Field label={t('coverage.field.title')} errors={attempt.errors('title')} required>
        <Input maxLength={TITLE_MAX} {...field('title', view.title)} />
        <MergeChoice form={attempt} name="title" />
      </Field>
      <Field
        label={t('coverage.field.brief')}
        errors={attempt.errors('brief')}
        hint={t('coverage.field.briefHint')}
        optional
      >
        <Textarea rows={5} maxLength={BRIEF_MAX} {...field('brief', view.brief)} />
        <MergeChoice form={attempt} name="brief" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('coverage.field.genre')} errors={attempt.errors('genre')}>
          <Select {...field('genre', view.genre)}>
            <GenreOptions genres={genres.of(view.kind, view.genre)} />
          </Select>
          <MergeChoice form={attempt} name="genre" words={genreName} />
        </Field>
        <Field
          label={t(
            view.kind === 'story' ? 'coverage.field.lengthWords' : 'coverage.field.lengthMinutes',
          )}
          errors={attempt.errors('lengthValue')}
          optional
        >
          <Input
            inputMode={view.kind === 'story' ? 'numeric' : 'text'}
            autoComplete="off"
            {...field('lengthValue', lengthTextOf(view.lengthValue))}
          />
          <MergeChoice form={attempt} name="lengthValue" />
        </Field>
        <Field
          label={t('coverage.field.deadlineDay')}
          errors={attempt.errors('deadlineDay')}
          optional
        >
          <DateInput {...field('deadlineDay', day)} />
          <MergeChoice
            form={attempt}
            name="deadlineDay"
            words={(text) => formatDate(text as PlainDate)}
          />
        </Field>
        <Field
          label={t('coverage.field.deadlineTime')}
          errors={attempt.errors('deadlineTime')}
          hint={t('coverage.field.deadlineHint')}
          optional
        >
          <TimeInput {...field('deadlineTime', time)} />
          <MergeChoice form={attempt} name="deadlineTime" />
        </Field>
      </div>
      <CrewFields view={view} attempt={attempt} />
    </>
  );
}

/** The crew as rows of a person and a part; a row without a person is no row. */
function CrewFields({ view, attempt }: DetailsFieldsProps) {
  const { t } = useT();
  const rows = [
    ...readCrew(attempt.value('crew', writeCrew(view.crew))),
    ...Array.from({ length: BLANK_ROWS }, () => ({ personId: '', part: CREW_PARTS[1] })),
  ];
  const known = new Map(
    (view.choices?.reporters ?? []).map((person) => [person.id, person.displayName]),
  );
  for (const member of view.crew) known.set(member.personId, member.name);
  const inWords = (crew: string) =>
    readCrew(crew)
      .map(({ personId, part }) => `${known.get(personId) ?? '…'} (${t(`enums.crewPart.${part}`)})`)
      .join(', ');
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
      <div className="mt-1">
        <MergeChoice form={attempt} name="crew" words={inWords} />
      </div>
      <FieldErrors id="crew-errors" errors={attempt.errors('crew')} />
    </fieldset>
  );
}
