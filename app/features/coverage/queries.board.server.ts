/** The slot board of a week: the slots with their seats, and everything that sits in them, whatever the filter leaves out. */
import type { Ctx } from '~/platform/context.server';
import { type CalendarFilter, isFiltered, NO_FILTER } from './components/calendar-filter';
import type { CalendarBoardData } from './components/calendar-types';
import { type CalendarItem, listCalendarItems } from './queries.calendar.server';
import { listBoardSeats } from './queries.seats.server';

interface BoardWindow {
  from: CalendarItem['plannedOn'];
  /** Included. */
  to: CalendarItem['plannedOn'];
  outletIds: string[];
  filter: CalendarFilter;
}

/** Channel, slot and outlets choose the rows; the rest of the filter chooses among what sits in them. Throws 403. */
export async function getBoard(
  ctx: Ctx,
  { filter, ...window }: BoardWindow,
): Promise<{ board: CalendarBoardData; items: CalendarItem[] }> {
  const { channel, slot } = filter;
  const rest = { ...filter, channel: null, slot: null, outlets: [] };
  const [seats, items, matching] = await Promise.all([
    listBoardSeats(ctx, { ...window, channel, slot }),
    listCalendarItems(ctx, { ...window, filter: { ...NO_FILTER, channel, slot } }),
    isFiltered(rest) ? listCalendarItems(ctx, { ...window, filter }) : null,
  ]);
  return {
    board: { ...seats, matching: matching?.map((item) => item.placementId) ?? null },
    items,
  };
}
