/** The rows of the lanes, and the columns of a day: reporters or channels. Pure. */
import type { LanesBy } from './calendar-address';
import { NOBODY } from './calendar-filter';
import type { CalendarData, CalendarItem, CalendarLane } from './calendar-types';

type Placed = Pick<CalendarItem, 'leadId' | 'channelId'>;

/** The lane that an item lies in. */
export const laneIdOf = (item: Placed, by: LanesBy): string =>
  by === 'channel' ? item.channelId : (item.leadId ?? NOBODY);

/**
 * The lanes in their order: what nobody has taken, the reader's own outlet, the others. `busy` leaves out those of other
 * outlets, and channels, in which nothing lies and no seat is free. A lead who is no reporter any more has a lane at the end.
 */
export function lanesOf(
  { lanes, outlets, freeSeats }: Pick<CalendarData, 'lanes' | 'outlets' | 'freeSeats'>,
  items: readonly CalendarItem[],
  by: LanesBy,
  which: 'all' | 'busy',
): CalendarLane[] {
  if (!lanes) return [];
  const busy = new Set([
    ...items.map((item) => laneIdOf(item, by)),
    ...(by === 'channel' ? freeSeats.map((seat) => seat.channelId) : []),
  ]);
  const own = new Set(outlets.filter((outlet) => outlet.own).map((outlet) => outlet.id));
  const shown = (lane: CalendarLane) =>
    which === 'all' || busy.has(lane.id) || (by === 'reporter' && own.has(lane.outletId ?? ''));
  if (by === 'channel') return lanes.channels.filter(shown);
  const known = new Set(lanes.reporters.map((lane) => lane.id));
  const former = new Map(
    items.flatMap(({ leadId, leadName, outletId }) =>
      leadId && !known.has(leadId)
        ? [[leadId, { ...NO_LOAD, id: leadId, name: leadName ?? '', outletId }] as const]
        : [],
    ),
  );
  return [NOBODYS, ...lanes.reporters, ...former.values()].filter(
    (lane) => shown(lane) || lane === NOBODYS,
  );
}

const NO_LOAD = { load: null, capacity: null, away: [] };
const NOBODYS: CalendarLane = { ...NO_LOAD, id: NOBODY, name: '', outletId: null };
