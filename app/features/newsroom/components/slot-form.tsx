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
import { MergeChoice, MergeFields, mergeKey } from '~/ui/merge-fields';
import { TimeInput } from '~/ui/time-input';
import { RERUNS_MAX } from '../input.slots';
import type { Channel, Outlet } from '../queries.server';
import type { Slot } from '../queries.slots.server';
import type { Medium } from '../rules';
import { genresOfMedium, lengthUnitOfMedium } from '../rules.slot-choices';
import { readReruns, slotTexts } from '../slot-form-texts';
import { GenreOptions, useGenreName, useGenres, useUsualLength } from './genres';
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

/** Changes a slot; what both have changed is asked about. */
export function SlotForm({ slot, decided }: { slot: Slot; decided: number }) {
  const { t } = useT();
  const form = useFormResult('slot');
  const stranded = form.problem?.code === 'slots.errors.stranded';
  return (
    <SlotFields
      key={mergeKey(form, slot.version)}
      form={form}
      intent="slot"
      medium={slot.medium}
      slot={slot}
      submit={t('buttons.save')}
    >
      <MergeFields form={form} version={slot.version} texts={slotTexts(slot)} />
      <input type="hidden" name="channelId" value={slot.channelId} />
      {(decided > 0 || form.errors('decisions').length > 0) && (
        <Field
          label={t('slots.decisions.label')}
          hint={t('slots.decisions.hint', { count: decided })}
          errors={form.errors('decisions')}
        >
          <Select name="decisions" defaultValue={form.value('decisions')}>
            <option value="">{t('slots.decisions.unset')}</option>
            <option value="carry">{t('slots.decisions.carry')}</option>
            <option value="drop">{t('slots.decisions.drop')}</option>
          </Select>
        </Field>
      )}
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
  'decisions',
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
  const inFields = FIELDS.some((name) => form.errors(name).length > 0);
  return (
    <Form method="post" noValidate className="grid gap-5">
      <FormErrors problem={inFields ? null : form.problem} />
      <input type="hidden" name="intent" value={intent} />
      <KeyField />
      {children}
      <Field
        label={t('slots.name')}
        hint={t('slots.nameHint')}
        errors={form.errors('name')}
        required
      >
        <Input name="name" maxLength={120} defaultValue={form.value('name', slot?.name)} />
        <MergeChoice form={form} name="name" />
      </Field>
      <RepeatFields
        form={form}
        current={slot ?? { rrule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: today, endsOn: null }}
      />
      <ContentFields form={form} medium={medium} slot={slot} />
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
}

/** What one occurrence holds, and when its texts are due. */
function ContentFields({ form, medium, slot }: ContentProps) {
  const { t } = useT();
  const genreName = useGenreName();
  const offered = genresOfMedium(useGenres(), medium, slot?.genre);
  const first = form.value('genre', slot?.genre ?? offered[0]);
  const usual = useUsualLength(lengthUnitOfMedium(medium), first);
  const number = (field: 'lengthValue' | 'capacity' | 'deadlineDays', first: string) => ({
    name: field,
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    defaultValue: form.value(field, slot ? String(slot[field] ?? '') : first),
  });
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field
        label={t('slots.startTime')}
        hint={t('slots.startTimeHint')}
        errors={form.errors('startTime')}
        required={isBroadcast(medium)}
        optional={!isBroadcast(medium)}
      >
        <TimeInput name="startTime" defaultValue={form.value('startTime', slot?.startTime ?? '')} />
        <MergeChoice form={form} name="startTime" />
      </Field>
      <Field
        label={t(
          lengthUnitOfMedium(medium) === 'words' ? 'slots.lengthWords' : 'slots.lengthMinutes',
        )}
        hint={t('slots.lengthHint')}
        errors={form.errors('lengthValue')}
        optional
      >
        <Input key={usual.first} {...number('lengthValue', usual.first)} />
        <MergeChoice form={form} name="lengthValue" />
      </Field>
      <Field
        label={t('slots.capacity')}
        hint={t('slots.capacityHint')}
        errors={form.errors('capacity')}
        required
      >
        <Input {...number('capacity', '1')} />
        <MergeChoice form={form} name="capacity" />
      </Field>
      <Field label={t('slots.genre')} errors={form.errors('genre')} required>
        <Select name="genre" key={medium} defaultValue={first} onChange={usual.onGenre}>
          <GenreOptions genres={offered} />
        </Select>
        <MergeChoice form={form} name="genre" words={genreName} />
      </Field>
      <Field
        label={t('slots.deadlineDays')}
        hint={t('slots.deadlineDaysHint')}
        errors={form.errors('deadlineDays')}
        required
      >
        <Input {...number('deadlineDays', '2')} />
        <MergeChoice form={form} name="deadlineDays" />
      </Field>
      <Field label={t('slots.deadlineTime')} errors={form.errors('deadlineTime')} required>
        <TimeInput
          name="deadlineTime"
          defaultValue={form.value('deadlineTime', slot?.deadlineTime ?? '16:00')}
        />
        <MergeChoice form={form} name="deadlineTime" />
      </Field>
    </div>
  );
}

const ROWS = Array.from({ length: RERUNS_MAX }, (_, row) => row);

function RerunFields({ form, slot }: { form: FormResult; slot: Slot | null }) {
  const { t } = useT();
  const words = useSlotWords();
  return (
    <fieldset aria-describedby="reruns-hint reruns-errors" className="grid gap-2">
      <legend className="font-medium text-sm">{t('slots.reruns')}</legend>
      <p id="reruns-hint" className="text-muted text-sm">
        {t('slots.rerunsHint')}
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
              <TimeInput name={time} defaultValue={form.value(time, current?.time ?? '')} />
            </Field>
          </div>
        );
      })}
      <MergeChoice
        form={form}
        name="reruns"
        words={(text) => words.reruns({ reruns: readReruns(text) }).join('; ')}
      />
      <FieldErrors id="reruns-errors" errors={form.errors('reruns')} />
    </fieldset>
  );
}
