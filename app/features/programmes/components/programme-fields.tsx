/** The fields of a programme, apart from the pages that ask for them. */

import { useT } from '~/platform/i18n/react';
import { Checkbox } from '~/ui/choice';
import { DateInput } from '~/ui/date-input';
import { Field, FieldErrors } from '~/ui/field';
import type { FormResult } from '~/ui/form-result';
import { Input, Textarea } from '~/ui/input';
import { MergeChoice } from '~/ui/merge-fields';
import { ownEnglishName } from '../../newsroom/rules.names';
import type { NewProgrammeInput } from '../input';
import type { ProgrammeChoices } from '../queries.admin.server';
import { partField } from '../rules';

interface ProgrammeFieldsProps {
  form: FormResult;
  /** What it is now; null for a new one. */
  programme: NewProgrammeInput | null;
  choices: ProgrammeChoices;
}

/** Everything about a programme: names, period, bodies, outlets. */
export function ProgrammeFields({ form, programme, choices }: ProgrammeFieldsProps) {
  return (
    <>
      <NameAndPeriod form={form} programme={programme} />
      <OutletBoxes form={form} programme={programme} choices={choices} />
      <BodyFields form={form} programme={programme} choices={choices} />
    </>
  );
}

function NameAndPeriod({ form, programme }: Omit<ProgrammeFieldsProps, 'choices'>) {
  const { t } = useT();
  const texts = [
    { name: 'name', label: t('programmes.name'), value: programme?.name },
    {
      name: 'nameEn',
      label: t('programmes.nameEn'),
      value: programme ? ownEnglishName(programme) : undefined,
      lang: 'en',
    },
    {
      name: 'code',
      label: t('programmes.code'),
      value: programme?.code,
      hint: t('programmes.codeHint'),
    },
  ];
  const days = [
    { name: 'startsOn', label: t('programmes.startsOn'), value: programme?.startsOn },
    { name: 'endsOn', label: t('programmes.endsOn'), value: programme?.endsOn },
    { name: 'signedOn', label: t('programmes.signedOn'), value: programme?.signedOn, free: true },
  ];
  return (
    <>
      <div className="grid items-start gap-4 md:grid-cols-2">
        {texts.map(({ name, label, value, hint, lang }) => (
          <Field
            key={name}
            label={label}
            hint={hint}
            errors={form.errors(name)}
            required={!lang}
            optional={Boolean(lang)}
          >
            <Input name={name} lang={lang} defaultValue={form.value(name, value)} />
            <MergeChoice form={form} name={name} />
          </Field>
        ))}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {days.map(({ name, label, value, free = false }) => (
          <Field
            key={name}
            label={label}
            errors={form.errors(name)}
            required={!free}
            optional={free}
          >
            <DateInput name={name} defaultValue={form.value(name, value ?? '')} />
            <MergeChoice form={form} name={name} />
          </Field>
        ))}
      </div>
    </>
  );
}

function OutletBoxes({ form, programme, choices }: ProgrammeFieldsProps) {
  const { t, locale } = useT();
  const { outlets } = choices;
  const chosen = form.typed
    ? Object.entries(form.typed).flatMap(([name, id]) => (name.startsWith('outlets[') ? id : []))
    : (programme?.outlets ?? outlets.map(({ id }) => id));
  const nameOf = (id: string) => {
    const outlet = outlets.find((each) => each.id === id);
    return (locale === 'en' ? outlet?.nameEn : outlet?.name) ?? id;
  };
  const errors = form.errors('outlets');
  return (
    <fieldset aria-describedby={errors.length > 0 ? 'outlets-errors' : undefined}>
      <legend className="font-medium text-sm">{t('programmes.outlets')}</legend>
      <p className="mb-1.5 text-muted text-sm">
        {t(outlets.length === 0 ? 'programmes.noOutlets' : 'programmes.outletsHint')}
      </p>
      <div className="grid gap-1.5 sm:grid-cols-2">
        {outlets.map((outlet, index) => (
          <Checkbox
            key={outlet.id}
            name={`outlets[${index}]`}
            value={outlet.id}
            defaultChecked={chosen.includes(outlet.id)}
            label={nameOf(outlet.id)}
          />
        ))}
      </div>
      <FieldErrors id="outlets-errors" errors={errors} />
      <MergeChoice
        form={form}
        name="outlets"
        words={(ids) => ids.split(',').map(nameOf).join(', ')}
      />
    </fieldset>
  );
}

function BodyFields({ form, programme, choices }: ProgrammeFieldsProps) {
  const { t, locale } = useT();
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium text-sm">{t('programmes.bodies')}</legend>
      <p className="text-muted text-sm">
        {t(choices.organisations.length === 0 ? 'programmes.noBodies' : 'programmes.bodiesHint')}
      </p>
      {choices.organisations.map((organisation) => {
        const name = partField(organisation.id);
        const body = programme?.bodies.find((each) => each.organisationId === organisation.id);
        return (
          <Field
            key={organisation.id}
            label={locale === 'en' ? organisation.nameEn : organisation.name}
            errors={form.errors(name)}
            optional
          >
            <Textarea name={name} rows={2} defaultValue={form.value(name, body?.part)} />
            <MergeChoice form={form} name={name} />
          </Field>
        );
      })}
    </fieldset>
  );
}
