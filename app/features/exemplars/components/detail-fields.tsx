import { useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Checkbox, RadioGroup } from '~/ui/choice';
import { useChoiceName } from '~/ui/choice-name';
import { Field, type FieldMeta } from '~/ui/field';
import { Input, Select, Textarea } from '~/ui/input';
import { type MergeAnswer, MergeChoice } from '~/ui/merge-fields';
import { LIMITS } from '../input';
import type { ExemplarFormOptions } from '../queries.form.server';
import { EXEMPLAR_KINDS, FAMILIES } from '../rules';
import { shortNameOf } from '../rules.short-names';

type DetailName =
  | 'name'
  | 'shortName'
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
  /** What the form of an exemplar that is edited was answered. */
  answer?: MergeAnswer | undefined;
}

/** The publishable part of an exemplar. */
export function DetailFields({ fields, options, answer }: DetailFieldsProps) {
  const { t, locale } = useT();
  const choiceName = useChoiceName();
  const [name, setName] = useState(String(fields.name.initialValue ?? ''));
  const choice = (name: DetailName, words?: (text: string) => string) =>
    answer && <MergeChoice form={answer} name={name} {...(words && { words })} />;
  const named = (list: readonly Named[]) => (code: string) => {
    const found = list.find((each) => each.code === code);
    return (locale === 'en' ? found?.nameEn : found?.name) ?? code;
  };
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
            <Input
              maxLength={LIMITS.name}
              autoComplete="off"
              onInput={(event) => setName(event.currentTarget.value)}
            />
            {choice('name')}
          </Field>
          <Field
            meta={fields.shortName}
            label={t('exemplars.form.shortName')}
            hint={
              name.trim()
                ? t('exemplars.form.shortNameHint', { name: shortNameOf(name) })
                : t('exemplars.form.shortNameUnnamed')
            }
            optional
            className="sm:col-span-2"
          >
            <Input maxLength={LIMITS.shortName} autoComplete="off" className="max-w-96" />
            {choice('shortName')}
          </Field>
          <div className="grid content-start gap-2">
            <RadioGroup
              meta={fields.family}
              label={t('exemplars.form.family')}
              required
              options={FAMILIES.map((value) => ({ value, label: t(`enums.family.${value}`) }))}
            />
            {choice('family', (text) => t(`enums.family.${text as (typeof FAMILIES)[number]}`))}
          </div>
          <div className="grid content-start gap-2">
            <RadioGroup
              meta={fields.kind}
              label={t('exemplars.form.kind')}
              required
              options={EXEMPLAR_KINDS.map((value) => ({ value, label: t(`enums.kind.${value}`) }))}
            />
            {choice('kind', (text) => t(`enums.kind.${text as (typeof EXEMPLAR_KINDS)[number]}`))}
          </div>
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
            {choice('placeCode', (code) => placeIn(options, code))}
          </Field>
          <Field
            meta={fields.placeDetail}
            label={t('exemplars.form.placeDetail')}
            hint={t('exemplars.form.placeDetailHint')}
            optional
          >
            <Input maxLength={LIMITS.placeDetail} />
            {choice('placeDetail')}
          </Field>
          <Field meta={fields.birthYear} label={t('exemplars.form.birthYear')} optional>
            <Input inputMode="numeric" maxLength={4} className="max-w-32" />
            {choice('birthYear')}
          </Field>
          <div className="grid content-start gap-2 sm:pt-6">
            <Checkbox
              name={fields.isMinor.name}
              defaultChecked={fields.isMinor.initialValue === 'on'}
              label={t('exemplars.form.isMinor')}
              hint={t('exemplars.form.isMinorHint')}
            />
            {choice('isMinor', () => t('exemplars.form.isMinor'))}
          </div>
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
                  {choiceName(sector)}
                </option>
              ))}
            </Select>
            {choice('sectorCode', named(options.sectors))}
          </Field>
          <Field meta={fields.movementCode} label={t('exemplars.form.movement')} optional>
            <Select>
              <option value="">{t('exemplars.form.noMovement')}</option>
              {options.movements.map((movement) => (
                <option key={movement.code} value={movement.code}>
                  {choiceName(movement)}
                </option>
              ))}
            </Select>
            {choice('movementCode', named(options.movements))}
          </Field>
          <Field
            meta={fields.summary}
            label={t('exemplars.form.summary')}
            hint={t('exemplars.form.summaryHint')}
            required
            className="sm:col-span-2"
          >
            <Textarea rows={2} maxLength={LIMITS.summary} />
            {choice('summary')}
          </Field>
          <Field
            meta={fields.achievements}
            label={t('exemplars.form.achievements')}
            hint={t('exemplars.form.achievementsHint')}
            optional
            className="sm:col-span-2"
          >
            <Textarea rows={8} maxLength={LIMITS.achievements} />
            {choice('achievements')}
          </Field>
        </CardBody>
      </Card>
    </>
  );
}

interface Named {
  code: string;
  name: string;
  nameEn: string;
}

/** A commune with its district, as the list says it; a place that is no more stands for itself. */
function placeIn({ places }: ExemplarFormOptions, code: string): string {
  for (const district of places) {
    if (district.code === code) return district.name;
    const commune = district.communes.find((each) => each.code === code);
    if (commune) return `${commune.name}, ${district.name}`;
  }
  return code;
}
