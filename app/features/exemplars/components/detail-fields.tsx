import { useT } from '~/platform/i18n/react';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Checkbox, RadioGroup } from '~/ui/choice';
import { Field, type FieldMeta } from '~/ui/field';
import { Input, Select, Textarea } from '~/ui/input';
import { LIMITS } from '../input';
import type { ExemplarFormOptions } from '../queries.form.server';
import { EXEMPLAR_KINDS, FAMILIES } from '../rules';

type DetailName =
  | 'name'
  | 'family'
  | 'kind'
  | 'sectorCode'
  | 'movementCode'
  | 'placeCode'
  | 'placeDetail'
  | 'birthYear'
  | 'isMinor'
  | 'summary'
  | 'achievements';

interface DetailFieldsProps {
  fields: Record<DetailName, FieldMeta>;
  options: ExemplarFormOptions;
}

/** The publishable part of an exemplar. */
export function DetailFields({ fields, options }: DetailFieldsProps) {
  const { t, locale } = useT();
  return (
    <>
      <Card>
        <CardHeader title={t('exemplars.form.whoSection')} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <Field
            meta={fields.name}
            label={t('exemplars.form.name')}
            hint={t('exemplars.form.nameHint')}
            required
            className="sm:col-span-2"
          >
            <Input maxLength={LIMITS.name} autoComplete="off" />
          </Field>
          <RadioGroup
            meta={fields.family}
            label={t('exemplars.form.family')}
            required
            options={FAMILIES.map((value) => ({ value, label: t(`enums.family.${value}`) }))}
          />
          <RadioGroup
            meta={fields.kind}
            label={t('exemplars.form.kind')}
            required
            options={EXEMPLAR_KINDS.map((value) => ({ value, label: t(`enums.kind.${value}`) }))}
          />
          <Field meta={fields.placeCode} label={t('exemplars.form.place')} required>
            <Select>
              <option value="">{t('exemplars.form.choosePlace')}</option>
              {options.places.map((district) => (
                <optgroup key={district.code} label={district.name}>
                  {district.communes.map((commune) => (
                    <option key={commune.code} value={commune.code}>
                      {commune.name}, {district.name}
                    </option>
                  ))}
                  <option value={district.code}>
                    {district.communes.length > 0
                      ? t('exemplars.form.wholeDistrict', { district: district.name })
                      : district.name}
                  </option>
                </optgroup>
              ))}
            </Select>
          </Field>
          <Field
            meta={fields.placeDetail}
            label={t('exemplars.form.placeDetail')}
            hint={t('exemplars.form.placeDetailHint')}
            optional
          >
            <Input maxLength={LIMITS.placeDetail} />
          </Field>
          <Field meta={fields.birthYear} label={t('exemplars.form.birthYear')} optional>
            <Input inputMode="numeric" maxLength={4} className="max-w-32" />
          </Field>
          <Checkbox
            name={fields.isMinor.name}
            defaultChecked={fields.isMinor.initialValue === 'on'}
            label={t('exemplars.form.isMinor')}
            hint={t('exemplars.form.isMinorHint')}
            className="sm:pt-6"
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('exemplars.form.deedSection')} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <Field meta={fields.sectorCode} label={t('exemplars.form.sector')} required>
            <Select>
              <option value="">{t('fields.choose')}</option>
              {options.sectors.map((sector) => (
                <option key={sector.code} value={sector.code}>
                  {locale === 'en' ? sector.nameEn : sector.name}
                </option>
              ))}
            </Select>
          </Field>
          <Field meta={fields.movementCode} label={t('exemplars.form.movement')} optional>
            <Select>
              <option value="">{t('exemplars.form.noMovement')}</option>
              {options.movements.map((movement) => (
                <option key={movement.code} value={movement.code}>
                  {locale === 'en' ? movement.nameEn : movement.name}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            meta={fields.summary}
            label={t('exemplars.form.summary')}
            hint={t('exemplars.form.summaryHint')}
            required
            className="sm:col-span-2"
          >
            <Textarea rows={2} maxLength={LIMITS.summary} />
          </Field>
          <Field
            meta={fields.achievements}
            label={t('exemplars.form.achievements')}
            hint={t('exemplars.form.achievementsHint')}
            optional
            className="sm:col-span-2"
          >
            <Textarea rows={8} maxLength={LIMITS.achievements} />
          </Field>
        </CardBody>
      </Card>
    </>
  );
}
