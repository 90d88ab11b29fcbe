import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { useChoiceName } from '~/ui/choice-name';
import { Field, FieldErrors } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { Input, Select, Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { MergeChoice, MergeFields, mergeKey } from '~/ui/merge-fields';
import { CREW_PARTS, type CrewPart } from '../../coverage/rules';
import { ownProfileTexts, profileTexts } from '../form-texts';
import { EQUIPMENT_MAX, NOTE_MAX } from '../input.reporters';
import type { ReporterPageData } from '../queries.reporter-page.server';
import { LANGUAGES } from '../rules.reporters';
import { namesIn } from './names-in';

interface ReporterFormProps extends Pick<ReporterPageData, 'reporter' | 'note' | 'names'> {
  /** Everything (an editor), or only what reporters write of themselves. */
  all: boolean;
}

/** What the newsroom knows of a reporter. */
export function ReporterForm({ reporter, note, names, all }: ReporterFormProps) {
  const { t } = useT();
  const choiceName = useChoiceName();
  const form = useFormResult('profile');
  return (
    <Form key={mergeKey(form, reporter.version)} method="post" noValidate className="grid gap-4">
      <FormErrors problem={form.problem} />
      <input type="hidden" name="intent" value="profile" />
      <KeyField />
      <MergeFields
        form={form}
        version={reporter.version}
        texts={all ? profileTexts(reporter, note ?? '') : ownProfileTexts(reporter)}
      />
      {all && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field
            label={t('reporters.capacity')}
            hint={t('reporters.capacityHint')}
            errors={form.errors('weeklyCapacity')}
            required
          >
            <Input
              name="weeklyCapacity"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={form.value('weeklyCapacity', String(reporter.weeklyCapacity))}
            />
            <MergeChoice form={form} name="weeklyCapacity" />
          </Field>
          <Field label={t('reporters.part')} errors={form.errors('crewPart')}>
            <Select name="crewPart" defaultValue={form.value('crewPart', reporter.crewPart ?? '')}>
              <option value="">{t('reporters.noPart')}</option>
              {CREW_PARTS.map((part) => (
                <option key={part} value={part}>
                  {t(`enums.crewPart.${part}`)}
                </option>
              ))}
            </Select>
            <MergeChoice
              form={form}
              name="crewPart"
              words={(part) => t(`enums.crewPart.${part as CrewPart}`)}
            />
          </Field>
        </div>
      )}
      <Field
        label={t('reporters.equipment')}
        hint={t('reporters.equipmentHint')}
        errors={form.errors('equipment')}
        optional
      >
        <Input
          name="equipment"
          maxLength={EQUIPMENT_MAX}
          autoComplete="off"
          defaultValue={form.value('equipment', reporter.equipment)}
        />
        <MergeChoice form={form} name="equipment" />
      </Field>
      <Ticks
        form={form}
        name="languages"
        label={t('reporters.languages')}
        hint={t('reporters.languagesHint')}
        held={reporter.languages}
        options={LANGUAGES.map((code) => ({ code, name: t(`reporters.language.${code}`) }))}
      />
      {all && (
        <>
          <Ticks
            form={form}
            name="sectors"
            label={t('reporters.sectors')}
            held={reporter.sectors}
            options={names.sectors.map((each) => ({ code: each.code, name: choiceName(each) }))}
          />
          <Ticks
            form={form}
            name="places"
            label={t('reporters.places')}
            held={reporter.places}
            options={names.places.map((each) => ({ code: each.code, name: choiceName(each) }))}
          />
          <Field
            label={t('reporters.note')}
            hint={t('reporters.noteHint')}
            errors={form.errors('note')}
            optional
          >
            <Textarea
              name="note"
              rows={2}
              maxLength={NOTE_MAX}
              defaultValue={form.value('note', note ?? '')}
            />
            <MergeChoice form={form} name="note" />
          </Field>
        </>
      )}
      <Button variant="primary" pending={form.pending} className="justify-self-start">
        {t('buttons.save')}
      </Button>
    </Form>
  );
}

interface TicksProps {
  form: FormResult;
  name: 'languages' | 'sectors' | 'places';
  label: string;
  hint?: string;
  held: readonly string[];
  options: readonly { code: string; name: string }[];
}

function Ticks({ form, name, label, hint, held, options }: TicksProps) {
  const { locale } = useT();
  const typed =
    form.typed &&
    Object.entries(form.typed).flatMap(([field, code]) =>
      field.startsWith(`${name}[`) ? code : [],
    );
  const chosen = typed ?? held;
  return (
    <fieldset>
      <legend className="font-medium text-sm">{label}</legend>
      {hint && <p className="text-muted text-sm">{hint}</p>}
      <div className="mt-1.5 grid gap-1.5 sm:grid-cols-2 xl:grid-cols-3">
        {options.map(({ code, name: text }, index) => (
          <Checkbox
            key={code}
            name={`${name}[${index}]`}
            value={code}
            defaultChecked={chosen.includes(code)}
            label={text}
          />
        ))}
      </div>
      <div className="mt-1.5">
        <MergeChoice form={form} name={name} words={(codes) => namesIn(codes, options, locale)} />
      </div>
      <FieldErrors id={`${name}-errors`} errors={form.errors(name)} />
    </fieldset>
  );
}
