import { parseWithZod } from '@conform-to/zod/v4';
import { CalendarCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { useToday } from '~/platform/clock';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { addDays, formatDate, formatWeekday, type PlainDate } from '~/platform/time';
import { Checkbox, RadioGroup } from '~/ui/choice';
import { DateInput } from '~/ui/date-input';
import { Field, FieldErrors } from '~/ui/field';
import type { FormResult } from '~/ui/form-result';
import { Input, Select } from '~/ui/input';
import { MergeChoice } from '~/ui/merge-fields';
import { daysOfRule } from '../rules.recurrence';
import { NTHS, REPEATS, repeatOfRule } from '../rules.repeat';
import { repeatFields, ruleFrom } from '../rules.repeat-fields';
import { useRepeatWords } from './repeat-words';

const repeatSchema = z
  .object(repeatFields)
  .transform((fields, context) => ({ ...fields, rrule: ruleFrom(fields, context) }));

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Shown only while the kind of repetition that needs it is chosen; the style sheet decides, so that it works without JavaScript. */
const FOR = {
  interval:
    'group-has-[[value=rule]:checked]/repeat:hidden group-has-[[value=weekdays]:checked]/repeat:hidden',
  weekly: 'hidden group-has-[[value=weekly]:checked]/repeat:block',
  monthDates: 'hidden group-has-[[value=monthDates]:checked]/repeat:grid',
  monthNth: 'hidden group-has-[[value=monthNth]:checked]/repeat:grid',
  rule: 'hidden group-has-[[value=rule]:checked]/repeat:block',
};

interface RepeatFieldsProps {
  form: FormResult;
  /** What it is now. */
  current: { rrule: string; startsOn: PlainDate; endsOn: PlainDate | null };
}

/** When something comes again: said by people, or as a rule by experts; the next dates are shown while it is chosen. */
export function RepeatFields({ form, current }: RepeatFieldsProps) {
  const { t } = useT();
  const said = repeatOfRule(current.rrule);
  const monthDays = said.repeat === 'monthDates' ? said.monthDays : [];
  const words = useRepeatWords();
  const { box, preview, look } = usePreview();
  return (
    <div ref={box} className="group/repeat grid gap-4" onInput={look} onChange={look}>
      <RadioGroup
        label={t('slots.repeat.title')}
        name="repeat"
        required
        errors={form.errors('repeat')}
        defaultValue={form.value('repeat', said.repeat)}
        options={REPEATS.map((kind) => ({ value: kind, label: t(`slots.repeat.kinds.${kind}`) }))}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label={t('slots.repeat.interval')}
          hint={t('slots.repeat.intervalHint')}
          errors={form.errors('interval')}
          className={FOR.interval}
        >
          <Input
            name="interval"
            inputMode="numeric"
            defaultValue={form.value('interval', String('interval' in said ? said.interval : 1))}
          />
        </Field>
        <WeekdayFields form={form} chosen={said.repeat === 'weekly' ? said.weekdays : []} />
        <div className={`${FOR.monthDates} gap-2`}>
          <Field
            label={t('slots.repeat.monthDays')}
            hint={t('slots.repeat.monthDaysHint')}
            errors={form.errors('monthDays')}
          >
            <Input
              name="monthDays"
              autoComplete="off"
              defaultValue={form.value('monthDays', monthDays.filter((day) => day > 0).join(', '))}
            />
          </Field>
          <Checkbox
            name="lastDay"
            value="1"
            label={t('slots.repeat.lastDay')}
            defaultChecked={form.typed ? form.typed.lastDay === '1' : monthDays.includes(-1)}
          />
        </div>
        <NthFields form={form} said={said.repeat === 'monthNth' ? said : { nth: 1, weekday: 1 }} />
      </div>
      <Field
        label={t('slots.repeat.rrule')}
        hint={t('slots.repeat.rruleHint')}
        errors={form.errors('rrule')}
        className={FOR.rule}
      >
        <Input
          name="rrule"
          spellCheck={false}
          autoComplete="off"
          className="font-mono"
          defaultValue={form.value('rrule', current.rrule)}
        />
      </Field>
      <MergeChoice form={form} name="rrule" words={words} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('slots.repeat.startsOn')} errors={form.errors('startsOn')} required>
          <DateInput name="startsOn" defaultValue={form.value('startsOn', current.startsOn)} />
          <MergeChoice
            form={form}
            name="startsOn"
            words={(text) => formatDate(text as PlainDate)}
          />
        </Field>
        <Field
          label={t('slots.repeat.endsOn')}
          hint={t('slots.repeat.endsOnHint')}
          errors={form.errors('endsOn')}
          optional
        >
          <DateInput name="endsOn" defaultValue={form.value('endsOn', current.endsOn ?? '')} />
          <MergeChoice form={form} name="endsOn" words={(text) => formatDate(text as PlainDate)} />
        </Field>
      </div>
      {preview && <Preview {...preview} />}
    </div>
  );
}

function WeekdayFields({ form, chosen }: { form: FormResult; chosen: readonly number[] }) {
  const { t } = useT();
  const errors = form.errors('weekdays');
  const ticked = (day: number) =>
    form.typed ? form.typed[`weekdays[${day - 1}]`] !== undefined : chosen.includes(day);
  return (
    <fieldset
      className={FOR.weekly}
      aria-describedby={errors.length > 0 ? 'weekdays-errors' : undefined}
    >
      <legend className="mb-1 font-medium text-sm">{t('slots.repeat.weekdays')}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {WEEKDAYS.map((day) => (
          <Checkbox
            key={day}
            name={`weekdays[${day - 1}]`}
            value={day}
            defaultChecked={ticked(day)}
            label={
              <>
                <span aria-hidden>{t(`dates.weekday.${day}` as TextKey)}</span>
                <span className="sr-only">{t(`dates.weekdayLong.${day}`)}</span>
              </>
            }
          />
        ))}
      </div>
      <FieldErrors id="weekdays-errors" errors={errors} />
    </fieldset>
  );
}

function NthFields({ form, said }: { form: FormResult; said: { nth: number; weekday: number } }) {
  const { t } = useT();
  return (
    <div className={`${FOR.monthNth} grid-cols-2 gap-3`}>
      <Field label={t('slots.repeat.nthWeekday')} errors={form.errors('nthWeekday')}>
        <Select name="nthWeekday" defaultValue={form.value('nthWeekday', String(said.weekday))}>
          {WEEKDAYS.map((day) => (
            <option key={day} value={day}>
              {t(`dates.weekdayLong.${day}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('slots.repeat.nth')} errors={form.errors('nth')}>
        <Select name="nth" defaultValue={form.value('nth', String(said.nth))}>
          {NTHS.map((nth) => (
            <option key={nth} value={nth}>
              {t(`slots.repeat.nths.${nth}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

interface PreviewProps {
  days: PlainDate[];
  /** The dates are those from today on, of something that began before. */
  running: boolean;
  problem: boolean;
}

function Preview({ days, running, problem }: PreviewProps) {
  const { t, locale } = useT();
  return (
    <div role="status" className="min-h-16 rounded-md bg-sunken px-3 py-2.5">
      <p className="font-medium text-sm">
        {t(running ? 'slots.repeat.previewNext' : 'slots.repeat.preview')}
      </p>
      {days.length === 0 ? (
        <p className="text-muted text-sm">
          {t(problem ? 'slots.repeat.previewNone' : 'slots.repeat.previewOver')}
        </p>
      ) : (
        <ul data-figures className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {days.map((day) => (
            <li key={day} className="flex items-center gap-1">
              <CalendarCheck aria-hidden className="size-3.5 text-muted" />
              {formatWeekday(day, locale)} {formatDate(day)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const SIX = 6;
const LOOK_AHEAD = 366 * 4;

/** The first dates of what the fields inside `box` say now; null until the page has come to life. */
function usePreview() {
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  const [preview, setPreview] = useState<PreviewProps | null>(null);
  const look = () => {
    const form = box.current?.closest('form');
    if (!form) return;
    const read = parseWithZod(new FormData(form), { schema: repeatSchema });
    if (read.status !== 'success') return setPreview({ days: [], running: false, problem: true });
    const { rrule, startsOn, endsOn } = read.value;
    const from = startsOn > today ? startsOn : today;
    const last = addDays(from, LOOK_AHEAD);
    const until = endsOn !== null && endsOn < last ? endsOn : last;
    const days = daysOfRule(rrule, startsOn, from, until).slice(0, SIX);
    setPreview({ days, running: startsOn < today, problem: false });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the server's page comes to life
  useEffect(look, []);
  return { box, preview, look };
}
