import { type FormEvent, useState } from 'react';
import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { asClockTime, asPlainDate } from '~/platform/time';
import { Button } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Dialog, DialogActions, DialogClose } from '~/ui/dialog';
import { Field } from '~/ui/field';
import { TimeInput } from '~/ui/time-input';

import { MEDIUMS_OF } from '../rules.mediums';
import { moveRefusalOf } from '../rules.placements';
import { NO_SLOT } from '../rules.seats';
import { useCalendar } from './calendar-context';
import { whenName } from './calendar-text';
import type { CalendarItem, PlannedAt } from './calendar-types';
import type { Accepted } from './move-warnings';
import { type SlotChoices, SlotField } from './slot-field';
import { WarningGate } from './warning-gate';

interface MoveDialogProps {
  item: CalendarItem | null;
  onClose(): void;
  onMove(item: CalendarItem, to: PlannedAt, version: number, accepted: Accepted): void;
}

/** Moves an item by keyboard or touch: a day, an hour. What cannot be is said at the field, and stays typed. */
export function MoveDialog({ item, onClose, onMove }: MoveDialogProps) {
  const { t, locale } = useT();
  if (!item) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('calendar.item.moveNamed', { name: item.exemplarName })}
      description={t('calendar.move.now', {
        when: whenName(t, locale, item.plannedOn, item.plannedTime),
      })}
    >
      <MoveFields
        item={item}
        onMove={(to, accepted) => {
          onMove(item, to, item.version, accepted);
          onClose();
        }}
      />
    </Dialog>
  );
}

interface MoveFieldsProps {
  item: CalendarItem;
  onMove(to: PlannedAt, accepted: Accepted): void;
}

function MoveFields({ item, onMove }: MoveFieldsProps) {
  const { t } = useT();
  const now = useNow();
  const slots = useSlotChoices(item);
  const [time, setTime] = useState(item.plannedTime ?? '');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const plannedOn = asPlainDate(String(form.get('plannedOn') ?? ''));
    const plannedTime = asClockTime(String(form.get('plannedTime') ?? ''));
    if (!plannedOn) return setError('fields.errors.invalidDate');
    if (moveRefusalOf(plannedOn, plannedTime, now)) return setError('coverage.errors.dayPassed');
    const chosen = form.get('slotId');
    const slotId = chosen === NO_SLOT ? null : String(chosen);
    const [accepted, note] = ['accepted', 'note'].map((name) => String(form.get(name) ?? ''));
    onMove(
      { plannedOn, plannedTime, ...(chosen === null ? {} : { slotId }) },
      { accepted: accepted ?? '', note: note ?? '' },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('coverage.field.plannedOn')} required errors={error}>
          <DateInput name="plannedOn" defaultValue={item.plannedOn} autoFocus />
        </Field>
        <Field label={t('coverage.field.plannedTime')} optional hint={t('calendar.move.timeHint')}>
          <TimeInput name="plannedTime" value={time} onValue={setTime} />
        </Field>
      </div>
      {slots && (
        <div className="mt-4">
          <SlotField
            choices={slots}
            none={NO_SLOT}
            value={item.slotId ?? NO_SLOT}
            hint={t('board.moveHint')}
            onChange={(slotId) => setTime(hourOf(slots, slotId) ?? time)}
          />
        </div>
      )}
      <WarningGate about={`placement=${item.placementId}`} problem={null} note="" />
      <DialogActions>
        <DialogClose>
          <Button type="button">{t('buttons.cancel')}</Button>
        </DialogClose>
        <Button variant="primary">{t('calendar.move.submit')}</Button>
      </DialogActions>
    </form>
  );
}

/** The slots that may hold the item, where the calendar shows slots. */
function useSlotChoices(item: CalendarItem): SlotChoices | null {
  const { data } = useCalendar();
  if (!data.board) return null;
  const slots = data.board.slots.filter(
    (slot) => slot.outletId === item.outletId && MEDIUMS_OF[item.kind].includes(slot.medium),
  );
  const channels = new Map(slots.map((slot) => [slot.channelId, slot.channelName]));
  return { channels: [...channels].map(([id, name]) => ({ id, name })), slots };
}

const hourOf = ({ slots }: SlotChoices, id: string) =>
  slots.find((slot) => slot.id === id)?.startTime ?? null;
