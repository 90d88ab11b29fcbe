import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import {
  addDays,
  asPlainDate,
  formatDate,
  formatDayMonth,
  formatWeekday,
  type PlainDate,
} from '~/platform/time';
import { Checkbox } from '~/ui/choice';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import type { PlanPart } from './plan-options';
import type { SlotChoices } from './slot-field';

/** A column or a segment of the channel: those with an occurrence on the chosen day first. It fills in what it knows. */
export function SlotField({ data, choice, change, narrowed, errorsOf }: PlanPart) {
  const { t } = useT();
  const { channels, slots } = data.options;
  const own = slots.filter((slot) => slot.channelId === choice.channelId);
  const day = asPlainDate(choice.plannedOn);
  const here = own.filter((slot) => slot.next.some((each) => each.day === choice.plannedOn));
  const others = own.filter((slot) => !here.includes(slot));
  return (
    <Field label={t('coverage.field.slot')} optional errors={errorsOf('slotId')}>
      <Select
        name="slotId"
        value={choice.slotId}
        onChange={(e) => change({ slotId: e.currentTarget.value })}
      >
        <option value="">{t('coverage.field.noSlot')}</option>
        {narrowed ? (
          <>
            <SlotGroup
              label={day && t('coverage.slotDays.onDay', { day: formatDate(day) })}
              slots={here}
            />
            <SlotGroup label={t('coverage.slotDays.otherDays')} slots={others} next />
          </>
        ) : (
          channels.map((channel) => (
            <SlotGroup
              key={channel.id}
              label={channel.name}
              slots={slots.filter((slot) => slot.channelId === channel.id)}
              next
            />
          ))
        )}
      </Select>
    </Field>
  );
}

interface SlotGroupProps {
  label: string | null;
  slots: SlotChoices['slots'];
  /** Says when each comes next. */
  next?: boolean;
}

export function SlotGroup({ label, slots, next = false }: SlotGroupProps) {
  const { t } = useT();
  if (slots.length === 0) return null;
  return (
    <optgroup label={label ?? ''}>
      {slots.map((slot) => {
        const [first] = slot.next ?? [];
        const name = slot.startTime ? `${slot.name} (${slot.startTime})` : slot.name;
        return (
          <option key={slot.id} value={slot.id}>
            {next && first
              ? t('coverage.slotDays.nextOn', { name, day: formatDayMonth(first.day) })
              : name}
          </option>
        );
      })}
    </optgroup>
  );
}

const SUGGESTED = 4;

/** The next days of the chosen slot, one press each; says so when it has none on the chosen day. */
export function SlotDays({ data, choice, change }: PlanPart) {
  const { t, locale } = useT();
  const slot = data.options.slots.find((each) => each.id === choice.slotId);
  if (!slot || slot.next.length === 0) return null;
  const there = slot.next.some((each) => each.day === choice.plannedOn);
  const known = choice.plannedOn <= (slot.next.at(-1)?.day ?? '');
  const from = slot.next.findIndex((each) => each.day >= choice.plannedOn);
  const shown = slot.next.slice(Math.max(0, from)).slice(0, SUGGESTED);
  return (
    <div role="status" className="rounded-md bg-sunken px-3 py-2 text-sm">
      <p className={there || !known ? 'text-muted' : 'font-medium text-warn'}>
        {t(there || !known ? 'coverage.slotDays.next' : 'coverage.slotDays.notOn')}
      </p>
      <div className="mt-1 flex flex-wrap gap-1.5">
        {shown.map(({ day, time }) => (
          <button
            key={day}
            type="button"
            data-figures
            aria-pressed={day === choice.plannedOn}
            onClick={() => change({ plannedOn: day })}
            className="h-7 rounded-sm border border-line bg-panel px-2 hover:border-accent aria-pressed:border-accent aria-pressed:text-accent max-md:h-11 max-md:px-3"
          >
            {formatWeekday(day, locale)} {formatDayMonth(day)}
            {time !== slot.startTime && time && `, ${time}`}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The reruns that the chosen segment has after its airing: planned along unless they are unticked. */
export function RerunFields({ data, choice, typed }: PlanPart & { typed: Typed }) {
  const { t, locale } = useT();
  const today = useToday();
  const slot = data.options.slots.find((each) => each.id === choice.slotId);
  if (!slot || slot.reruns.length === 0) return null;
  const day: PlainDate = asPlainDate(choice.plannedOn) ?? today;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-medium text-sm">{t('coverage.slotDays.reruns')}</legend>
      {slot.reruns.map(({ afterDays, time }, index) => {
        const on = addDays(day, afterDays);
        return (
          <Checkbox
            key={`${afterDays} ${time}`}
            name={`reruns[${index}]`}
            value={String(index)}
            defaultChecked={typed ? typed[`reruns[${index}]`] !== undefined : true}
            label={
              <span data-figures>
                {formatWeekday(on, locale)} {formatDate(on)}, {time}
              </span>
            }
          />
        );
      })}
    </fieldset>
  );
}

type Typed = Readonly<Record<string, string>> | undefined;
