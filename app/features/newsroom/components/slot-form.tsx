import { Form } from '@remix-run/react';
import { Save } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { isBroadcast } from '~/features/coverage/rules.mediums';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { Field, FieldErrors } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { Input, Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { RERUNS_MAX } from '../input.slots';
import type { Channel, Outlet } from '../queries.server';
import type { Slot } from '../queries.slots.server';
import type { Medium } from '../rules';
import { GENRES_OF_MEDIUM, lengthUnitOfMedium } from '../rules.slot-choices';
import { RepeatFields } from './repeat-fields';
import { useSlotWords } from './slot-words';

interface NewSlotFormProps {
  outlets: Outlet[];
  channels: Channel[];
  /** The channel that the address names. */
  channelId: string | null;
}

/** Opens a column or a segment. */
export function NewSlotForm({ outlets, channels, channelId }: NewSlotFormProps) {
  const { t, locale } = useT();
  const form = useFormResult('new-slot');
  const [chosen, setChosen] = useState(form.value('channelId', channelId ?? channels[0]?.id ?? ''));
  const medium = channels.find((channel) => channel.id === chosen)?.medium ?? 'print';
  return (
    <SlotFields form={form} intent="new-slot" medium={medium} slot={null} submit={t('slots.add')}>
      <Field label={t('slots.channel')} errors={form.errors('channelId')} required>
        <Select
          name="channelId"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {outlets.map((outlet) => (
            <optgroup key={outlet.id} label={outlet.shortName}>
              {channels
                .filter((channel) => channel.outletId === outlet.id)
                .map((channel) => (
                  <option key={channel.id} value={channel.id}>
                    {locale === 'en' ? channel.nameEn : channel.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
    </SlotFields>
  );
}

/** Changes a slot over the version that was read; a conflict shows both values. */
export function SlotForm({ slot }: { slot: Slot }) {
  const { t } = useT();
  const form = useFormResult('slot');
  const stranded = form.problem?.code === 'slots.errors.stranded';
  return (
    <SlotFields
      form={form}
      intent="slot"
      medium={slot.medium}
      slot={slot}
      submit={t('buttons.save')}
    >
      <input type="hidden" name="version" value={slot.version} />
      <input type="hidden" name="channelId" value={slot.channelId} />
      {stranded && <Checkbox name="free" value="1" label={t('slots.free')} />}
    </SlotFields>
  );
}

interface SlotFieldsProps {
  form: FormResult;
  intent: string;
  medium: Medium;
  slot: Slot | null;
  submit: string;
  children: ReactNode;
}

const FIELDS = [
  'channelId',
  'name',
  'repeat',
  'interval',
  'weekdays',
  'monthDays',
  'nth',
  'nthWeekday',
  'rrule',
  'startsOn',
  'endsOn',
  'startTime',
  'lengthValue',
  'capacity',
  'genre',
  'deadlineDays',
  'deadlineTime',
  'reruns',
];

function SlotFields({ form, intent, medium, slot, submit, children }: SlotFieldsProps) {
  const { t } = useT();
  const today = useToday();
  const overtaken = form.problem?.code === 'slots.errors.overtaken';
  /** The present value under what was typed, where they differ. */
  const now = (field: string, value: string | null) => {
    if (!overtaken || (form.typed?.[field] ?? '') === (value ?? '')) return undefined;
    return value ? t('slots.now', { value }) : t('slots.nowEmpty');
  };
  const inFields = FIELDS.some((name) => form.errors(name).length > 0);
  return (
    <Form method="post" noValidate className="grid gap-5">
      <FormErrors problem={inFields ? null : form.problem} />
      {overtaken && <Notice tone="warn">{t('slots.theirs')}</Notice>}
      <input type="hidden" name="intent" value={intent} />
      {!slot && <KeyField />}
      {children}
      <Field
        label={t('slots.name')}
        hint={now('name', slot?.name ?? null) ?? t('slots.nameHint')}
        errors={form.errors('name')}
        required
      >
        <Input name="name" maxLength={120} defaultValue={form.value('name', slot?.name)} />
      </Field>
      <RepeatFields
        form={form}
        current={slot ?? { rrule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: today, endsOn: null }}
        now={now}
      />
      <ContentFields form={form} medium={medium} slot={slot} now={now} />
      {(isBroadcast(medium) || form.errors('reruns').length > 0) && (
        <RerunFields form={form} slot={slot} />
      )}
      <Button
        variant="primary"
        pending={form.pending}
        icon={<Save aria-hidden />}
        className="justify-self-start"
      >
        {submit}
      </Button>
    </Form>
  );
}

interface ContentProps {
  form: FormResult;
  medium: Medium;
  slot: Slot | null;
  now(field: string, value: string | null): string | undefined;
}

/** What one occurrence holds, and when its texts are due. */
function ContentFields({ form, medium, slot, now }: ContentProps) {
  const { t } = useT();
  const number = (field: 'lengthValue' | 'capacity' | 'deadlineDays', first: string) => ({
    name: field,
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    defaultValue: form.value(field, slot ? String(slot[field] ?? '') : first),
  });
  const present = (field: 'lengthValue' | 'capacity' | 'deadlineDays') =>
    now(field, slot && slot[field] !== null ? String(slot[field]) : null);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field
        label={t('slots.startTime')}
        hint={now('startTime', slot?.startTime ?? null) ?? t('slots.startTimeHint')}
        errors={form.errors('startTime')}
        required={isBroadcast(medium)}
        optional={!isBroadcast(medium)}
      >
        <Input
          name="startTime"
          type="time"
          defaultValue={form.value('startTime', slot?.startTime ?? '')}
        />
      </Field>
      <Field
        label={t(
          lengthUnitOfMedium(medium) === 'words' ? 'slots.lengthWords' : 'slots.lengthMinutes',
        )}
        hint={present('lengthValue') ?? t('slots.lengthHint')}
        errors={form.errors('lengthValue')}
        optional
      >
        <Input {...number('lengthValue', '')} />
      </Field>
      <Field
        label={t('slots.capacity')}
        hint={present('capacity') ?? t('slots.capacityHint')}
        errors={form.errors('capacity')}
        required
      >
        <Input {...number('capacity', '1')} />
      </Field>
      <Field
        label={t('slots.genre')}
        hint={now('genre', slot?.genre ?? null)}
        errors={form.errors('genre')}
        required
      >
        <Select
          name="genre"
          key={medium}
          defaultValue={form.value('genre', slot?.genre ?? GENRES_OF_MEDIUM[medium][0])}
        >
          {GENRES_OF_MEDIUM[medium].map((genre) => (
            <option key={genre} value={genre}>
              {t(`enums.genre.${genre}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t('slots.deadlineDays')}
        hint={present('deadlineDays') ?? t('slots.deadlineDaysHint')}
        errors={form.errors('deadlineDays')}
        required
      >
        <Input {...number('deadlineDays', '2')} />
      </Field>
      <Field
        label={t('slots.deadlineTime')}
        hint={now('deadlineTime', slot?.deadlineTime ?? null)}
        errors={form.errors('deadlineTime')}
        required
      >
        <Input
          name="deadlineTime"
          type="time"
          defaultValue={form.value('deadlineTime', slot?.deadlineTime ?? '16:00')}
        />
      </Field>
    </div>
  );
}

const ROWS = Array.from({ length: RERUNS_MAX }, (_, row) => row);

function RerunFields({ form, slot }: { form: FormResult; slot: Slot | null }) {
  const { t } = useT();
  const words = useSlotWords();
  const overtaken = form.problem?.code === 'slots.errors.overtaken';
  return (
    <fieldset aria-describedby="reruns-hint reruns-errors" className="grid gap-2">
      <legend className="font-medium text-sm">{t('slots.reruns')}</legend>
      <p id="reruns-hint" className="text-muted text-sm">
        {overtaken && slot
          ? t('slots.now', { value: words.reruns(slot).join('; ') || '0' })
          : t('slots.rerunsHint')}
      </p>
      {ROWS.map((row) => {
        const current = slot?.reruns[row];
        const [after, time] = [`reruns[${row}].afterDays`, `reruns[${row}].time`];
        return (
          <div key={row} className="grid max-w-md grid-cols-2 items-start gap-3">
            <Field label={t('slots.rerunAfter', { number: row + 1 })} errors={form.errors(after)}>
              <Input
                name={after}
                inputMode="numeric"
                defaultValue={form.value(after, current ? String(current.afterDays) : '')}
              />
            </Field>
            <Field label={t('slots.rerunTime', { number: row + 1 })} errors={form.errors(time)}>
              <Input name={time} type="time" defaultValue={form.value(time, current?.time ?? '')} />
            </Field>
          </div>
        );
      })}
      <FieldErrors id="reruns-errors" errors={form.errors('reruns')} />
    </fieldset>
  );
}
