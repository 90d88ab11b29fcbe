/** What a column or a segment suggests for a plan: its hour, its length, its genre, when the text is due. Pure. */
import { workingDaysBefore } from '~/features/newsroom/rules.days';
import type { ClockTime, PlainDate } from '~/platform/time';
import type { SlotOption } from '../queries.options.server';

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
  isWorking: (day: PlainDate) => boolean,
): Suggestion {
  const due = plannedOn && workingDaysBefore(plannedOn, slot.deadlineDays, isWorking);
  return {
    plannedTime: slot.startTime,
    lengthValue: slot.lengthValue,
    deadlineDay: due && due >= today ? due : null,
    deadlineTime: slot.deadlineTime,
  };
}
