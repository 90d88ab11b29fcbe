/** The fields of an outlet, apart from the pages that ask for them. */
import { useT } from '~/platform/i18n/react';
import { RadioGroup } from '~/ui/choice';
import { Field } from '~/ui/field';
import type { FormResult } from '~/ui/form-result';
import { Input, Select } from '~/ui/input';
import type { Organisation } from '../queries.organisations.server';
import { OUTLET_HUES, OUTLET_ICONS } from '../rules.organisations';
import { NameFields } from './name-fields';
import { OutletMark } from './outlet-mark';

interface OutletFieldsProps {
  form: FormResult;
  /** The press organisations that exist today. */
  organisations: readonly Organisation[];
}

/** Everything that a new outlet needs: its names, whose it is, how it looks. */
export function OutletFields({ form, organisations }: OutletFieldsProps) {
  const { t } = useT();
  return (
    <>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <NameFields form={form} />
        <Field
          label={t('admin.outlets.shortName')}
          hint={t('admin.outlets.shortNameHint')}
          errors={form.errors('shortName')}
          required
        >
          <Input name="shortName" defaultValue={form.value('shortName')} />
        </Field>
      </div>
      <OrganisationFields form={form} organisations={organisations} />
      <LookFields form={form} />
    </>
  );
}

/** Whose the outlet is: an organisation of the list, or a new one that is named here. */
function OrganisationFields({ form, organisations }: OutletFieldsProps) {
  const { t, locale } = useT();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-medium">{t('admin.outlets.organisation')}</legend>
      {organisations.length > 0 && (
        <Field
          label={t('admin.newOutlet.chooseOrganisation')}
          errors={form.errors('organisationId')}
          className="max-w-md"
        >
          <Select name="organisationId" defaultValue={form.value('organisationId')}>
            <option value="">{t('admin.newOutlet.newOrganisation')}</option>
            {organisations.map((each) => (
              <option key={each.id} value={each.id}>
                {locale === 'en' ? each.nameEn : each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Field
          label={t('admin.newOutlet.organisationName')}
          hint={t('admin.newOutlet.organisationNameHint')}
          errors={form.errors('organisationName')}
          optional
        >
          <Input name="organisationName" defaultValue={form.value('organisationName')} />
        </Field>
        <Field
          label={t('admin.newOutlet.organisationNameEn')}
          errors={form.errors('organisationNameEn')}
          optional
        >
          <Input
            name="organisationNameEn"
            lang="en"
            defaultValue={form.value('organisationNameEn')}
          />
        </Field>
      </div>
    </fieldset>
  );
}

interface LookFieldsProps {
  form: FormResult;
  look?: { icon: string; hue: string };
}

/** The icon and the colour of an outlet, each shown as it will look and named in words. */
export function LookFields({ form, look }: LookFieldsProps) {
  const { t } = useT();
  const hue = look?.hue ?? OUTLET_HUES[0];
  return (
    <>
      <RadioGroup
        label={t('admin.outlets.icon')}
        name="icon"
        inline
        required
        errors={form.errors('icon')}
        defaultValue={form.value('icon', look?.icon ?? OUTLET_ICONS[0])}
        options={OUTLET_ICONS.map((icon) => ({
          value: icon,
          label: <OutletMark outlet={{ shortName: t(`admin.outlets.icons.${icon}`), hue, icon }} />,
        }))}
      />
      <RadioGroup
        label={t('admin.outlets.hue')}
        name="hue"
        inline
        required
        errors={form.errors('hue')}
        defaultValue={form.value('hue', hue)}
        options={OUTLET_HUES.map((each) => ({
          value: each,
          label: (
            <OutletMark
              outlet={{
                shortName: t(`admin.outlets.hues.${each}`),
                hue: each,
                icon: OUTLET_ICONS.find((icon) => icon === look?.icon) ?? OUTLET_ICONS[0],
              }}
            />
          ),
        }))}
      />
    </>
  );
}
