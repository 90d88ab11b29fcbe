import { useT } from '~/platform/i18n/react';
import type { ClockTime, PlainDate } from '~/platform/time';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import { SlotGroup } from './plan-slot';

export interface SlotChoices {
  channels: readonly { id: string; name: string }[];
  slots: readonly {
    id: string;
    channelId: string;
    name: string;
    startTime: ClockTime | null;
    /** Its next occurrences, in order. */
    next?: readonly { day: PlainDate }[];
  }[];
}

interface SlotFieldProps {
  choices: SlotChoices;
  /** What the choice of no slot sends. */
  none: string;
  value: string;
  errors?: readonly string[] | string | null | undefined;
  hint?: string;
  onChange?(slotId: string): void;
}

/** The column or the segment that an appearance stands in, by channel. Nothing where there is none to choose. */
export function SlotField({ choices, none, value, errors, hint, onChange }: SlotFieldProps) {
  const { t } = useT();
  const { channels, slots } = choices;
  if (slots.length === 0) return null;
  return (
    <Field label={t('coverage.field.slot')} errors={errors} hint={hint}>
      <Select
        name="slotId"
        defaultValue={value}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      >
        <option value={none}>{t('coverage.field.noSlot')}</option>
        {channels.map((channel) => (
          <SlotGroup
            key={channel.id}
            label={channel.name}
            slots={slots.filter((slot) => slot.channelId === channel.id)}
            next
          />
        ))}
      </Select>
    </Field>
  );
}
