/** The slot board as rows and columns: which slots stand in which group, and what each does on a day. Pure. */
import type { PlainDate } from '~/platform/time';
import type { BoardSlot } from '../queries.seats.server';
import { type SeatDay, seatDays } from '../rules.seats';
import type { CalendarBoardData, CalendarItem, CalendarOutlet } from './calendar-types';

export interface BoardGroup {
  /** The channel's id. */
  key: string;
  outlet: CalendarOutlet;
  channelName: string;
  medium: BoardSlot['medium'];
  slots: readonly BoardSlot[];
}

export interface BoardRows {
  groups: readonly BoardGroup[];
  /** Outlets with appearances in no slot, which stand in a row of their own. */
  loose: readonly CalendarOutlet[];
  on(slotId: string, day: PlainDate): SeatDay<CalendarItem>;
  looseOn(outletId: string, day: PlainDate): readonly CalendarItem[];
  /** Whether the filter asks for it; what it leaves out still takes its seat. */
  matches(placementId: string): boolean;
}

/** The rows of the board: outlets in their order (the reader's own first), their channels, their slots by hour. */
export function boardRows(
  board: CalendarBoardData,
  outlets: readonly CalendarOutlet[],
  items: readonly CalendarItem[],
): BoardRows {
  const groups = outlets.flatMap((outlet) => {
    const slots = board.slots.filter((slot) => slot.outletId === outlet.id);
    const channels = [...new Set(slots.map((slot) => slot.channelId))];
    return channels.map((key): BoardGroup => {
      const own = slots.filter((slot) => slot.channelId === key);
      const [first] = own;
      return {
        key,
        outlet,
        channelName: first?.channelName ?? '',
        medium: first?.medium ?? 'print',
        slots: own,
      };
    });
  });
  const shown = new Set(board.slots.map((slot) => slot.id));
  const loose = items.filter((item) => item.slotId === null || !shown.has(item.slotId));
  const matching = board.matching && new Set(board.matching);
  return {
    groups,
    loose: outlets.filter((outlet) => loose.some((item) => item.outletId === outlet.id)),
    on: seatDays(board, items),
    looseOn: (outletId, day) =>
      loose.filter((item) => item.outletId === outletId && item.plannedOn === day),
    matches: (placementId) => matching?.has(placementId) ?? true,
  };
}
