/** What a column or a segment suggests for a plan: its hour, its length, its genre, when the text is due. Pure. */
import { addDays, type ClockTime, isoWeekday, type PlainDate } from '~/platform/time';
import type { SlotOption } from '../queries.server';

const SATURDAY = 6;

/** The day that many working days (Monday to Friday) before. */
export function workingDaysBefore(day: PlainDate, days: number): PlainDate {
  let found = day;
  for (let left = days; left > 0; ) {
    found = addDays(found, -1);
    if (isoWeekday(found) < SATURDAY) left -= 1;
  }
  return found;
}

export interface Suggestion {
  plannedTime: ClockTime | null;
  lengthValue: number | null;
  deadlineDay: PlainDate | null;
  deadlineTime: ClockTime;
}

type SlotRule = Pick<SlotOption, 'startTime' | 'lengthValue' | 'deadlineDays' | 'deadlineTime'>;

/** What the slot suggests for a planned day. A deadline that would lie in the past is left to the editor. */
export function suggestionOf(
  slot: SlotRule,
  plannedOn: PlainDate | null,
  today: PlainDate,
): Suggestion {
  const due = plannedOn && workingDaysBefore(plannedOn, slot.deadlineDays);
  return {
    plannedTime: slot.startTime,
    lengthValue: slot.lengthValue,
    deadlineDay: due && due >= today ? due : null,
    deadlineTime: slot.deadlineTime,
  };
}
