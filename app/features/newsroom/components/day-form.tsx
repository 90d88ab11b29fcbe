import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Checkbox, RadioGroup } from '~/ui/choice';
import { useChoiceName } from '~/ui/choice-name';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Input, Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { MergeChoice, MergeFields, mergeKey } from '~/ui/merge-fields';
import { dayTexts } from '../form-texts';
import type { DayRow } from '../queries.admin.server';
import type { Named } from '../queries.server';
import { DAY_CALENDARS, DAY_KINDS } from '../rules';
import { namesIn } from './names-in';

interface DayFormProps {
  intent: 'new-day' | 'day';
  /** The day that is edited; null for a new one. */
  day: DayRow | null;
  sectors: Named[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Everything about a holiday or a theme day. */
export function DayForm({ intent, day, sectors }: DayFormProps) {
  const { t, locale } = useT();
  const choiceName = useChoiceName();
  const form = useFormResult(intent);
  const chosen = form.typed
    ? Object.entries(form.typed).flatMap(([name, code]) =>
        name.startsWith('sectors[') ? code : [],
      )
    : (day?.sectors ?? []);
  const certain = form.typed ? form.typed.certain === '1' : (day?.certain ?? false);
  return (
    <Form key={mergeKey(form, day?.version ?? 0)} method="post" noValidate className="grid gap-4">
      <FormErrors problem={form.problem} />
      <input type="hidden" name="intent" value={intent} />
      <KeyField />
      {day && <MergeFields form={form} version={day.version} texts={dayTexts(day)} />}
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t('admin.nameVi')} errors={form.errors('nameVi')} required>
          <Input name="nameVi" defaultValue={form.value('nameVi', day?.nameVi)} />
          <MergeChoice form={form} name="nameVi" />
        </Field>
        <Field label={t('admin.nameEn')} errors={form.errors('nameEn')} optional>
          <Input
            name="nameEn"
            lang="en"
            defaultValue={form.value('nameEn', day ? dayTexts(day).nameEn : undefined)}
          />
          <MergeChoice form={form} name="nameEn" />
        </Field>
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <RadioGroup
          label={t('admin.days.kind')}
          name="kind"
          inline
          required
          errors={form.errors('kind')}
          defaultValue={form.value('kind', day?.kind ?? 'theme')}
          options={DAY_KINDS.map((kind) => ({ value: kind, label: t(`admin.days.kinds.${kind}`) }))}
        />
        <RadioGroup
          label={t('admin.days.calendar')}
          name="calendar"
          inline
          required
          errors={form.errors('calendar')}
          defaultValue={form.value('calendar', day?.calendar ?? 'solar')}
          options={DAY_CALENDARS.map((calendar) => ({
            value: calendar,
            label: t(`admin.days.calendars.${calendar}`),
          }))}
        />
      </div>
      <MergeChoice
        form={form}
        name="kind"
        words={(kind) => t(`admin.days.kinds.${kind as DayRow['kind']}`)}
      />
      <MergeChoice
        form={form}
        name="calendar"
        words={(calendar) => t(`admin.days.calendars.${calendar as DayRow['calendar']}`)}
      />
      <div className="grid max-w-lg grid-cols-3 items-start gap-4">
        <Field label={t('admin.days.day')} errors={form.errors('day')} required>
          <Input
            name="day"
            inputMode="numeric"
            defaultValue={form.value('day', day ? String(day.day) : '')}
          />
          <MergeChoice form={form} name="day" />
        </Field>
        <Field label={t('admin.days.month')} errors={form.errors('month')} required>
          <Select name="month" defaultValue={form.value('month', day ? String(day.month) : '1')}>
            {MONTHS.map((month) => (
              <option key={month} value={month}>
                {month}
              </option>
            ))}
          </Select>
          <MergeChoice form={form} name="month" />
        </Field>
        <Field label={t('admin.days.length')} errors={form.errors('lengthDays')} required>
          <Input
            name="lengthDays"
            inputMode="numeric"
            defaultValue={form.value('lengthDays', String(day?.lengthDays ?? 1))}
          />
          <MergeChoice form={form} name="lengthDays" />
        </Field>
      </div>
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">{t('admin.days.sectors')}</legend>
        <div className="grid gap-1.5 sm:grid-cols-2 lg:grid-cols-3">
          {sectors.map((sector, index) => (
            <Checkbox
              key={sector.code}
              name={`sectors[${index}]`}
              value={sector.code}
              defaultChecked={chosen.includes(sector.code)}
              label={choiceName(sector)}
            />
          ))}
        </div>
      </fieldset>
      <MergeChoice form={form} name="sectors" words={(codes) => namesIn(codes, sectors, locale)} />
      <Checkbox
        name="certain"
        value="1"
        defaultChecked={certain}
        label={t('admin.days.certain')}
        hint={t('admin.days.certainHint')}
      />
      <MergeChoice form={form} name="certain" words={() => t('admin.days.certain')} />
      <Button variant="primary" pending={form.pending} className="justify-self-start">
        {t(day ? 'buttons.save' : 'admin.days.add')}
      </Button>
    </Form>
  );
}
