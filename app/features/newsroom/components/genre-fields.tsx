import { useT } from '~/platform/i18n/react';
import { Checkbox } from '~/ui/choice';
import { Field, FieldErrors } from '~/ui/field';
import type { FormResult } from '~/ui/form-result';
import { Input, Select } from '~/ui/input';
import { MergeChoice } from '~/ui/merge-fields';
import { genreTexts } from '../form-texts';
import type { GenreRow } from '../queries.genres.server';
import { NameFields } from './name-fields';

interface GenreFieldsProps {
  form: FormResult;
  /** Null: a new one. */
  genre: GenreRow | null;
  genres: readonly GenreRow[];
}

/** What is stated of a genre: names, kinds of work, angle, usual lengths. */
export function GenreFields({ form, genre, genres }: GenreFieldsProps) {
  const { t } = useT();
  const first = genre ? genreTexts(genre, genres) : {};
  const number = (name: 'words' | 'minutes') => (
    <Field label={t(`admin.genres.${name}`)} errors={form.errors(name)} optional>
      <Input
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={form.value(name, first[name] ?? '')}
      />
      <MergeChoice form={form} name={name} />
    </Field>
  );
  return (
    <>
      <NameFields form={form} {...(genre && { item: genre })} />
      <KindFields form={form} first={first} />
      <AngleField form={form} genre={genre} genres={genres} first={first.angle ?? ''} />
      <div className="grid grid-cols-2 items-start gap-3">
        {number('words')}
        {number('minutes')}
      </div>
    </>
  );
}

function KindFields({ form, first }: { form: FormResult; first: Record<string, string> }) {
  const { t } = useT();
  const isTicked = (kind: 'story' | 'segment') => (form.typed ?? first)[kind] === '1';
  return (
    <fieldset aria-describedby="genre-kinds">
      <legend className="mb-1 font-medium text-sm">{t('admin.genres.kinds')}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {(['story', 'segment'] as const).map((kind) => (
          <Checkbox
            key={kind}
            name={kind}
            value="1"
            defaultChecked={isTicked(kind)}
            label={t(`enums.assignmentKind.${kind}`)}
          />
        ))}
      </div>
      <FieldErrors id="genre-kinds" errors={form.errors('story')} />
      <MergeChoice form={form} name="story" words={() => t('enums.assignmentKind.story')} />
      <MergeChoice form={form} name="segment" words={() => t('enums.assignmentKind.segment')} />
    </fieldset>
  );
}

function AngleField({ form, genre, genres, first }: GenreFieldsProps & { first: string }) {
  const { t, locale } = useT();
  const others = genres.filter((each) => each.code !== genre?.code);
  const groups = [...new Set(others.map(({ angle }) => angle))];
  const membersOf = (angle: string) =>
    others
      .filter((each) => each.angle === angle)
      .map((each) => (locale === 'en' ? each.nameEn : each.name))
      .join(', ');
  return (
    <Field
      label={t('admin.genres.angle')}
      hint={t('admin.genres.angleHint')}
      errors={form.errors('angle')}
    >
      <Select name="angle" defaultValue={form.value('angle', first)}>
        <option value="">{t('admin.genres.ownAngle')}</option>
        {groups.map((angle) => (
          <option key={angle} value={angle}>
            {t('admin.genres.angleOf', { names: membersOf(angle) })}
          </option>
        ))}
      </Select>
      <MergeChoice form={form} name="angle" words={membersOf} />
    </Field>
  );
}
