/** The agenda's list: as much as a person reads in one go, and how much there is beyond. */
import type { Ctx } from '~/platform/context.server';
import { remembered } from '~/platform/remembered.server';
import type { PlainDate } from '~/platform/time';
import type { CalendarFilter } from './components/calendar-filter';
import type { BeyondList } from './components/calendar-types';
import { type CalendarItem, filteredIn, listCalendarItems } from './queries.calendar.server';

/** Rows that the agenda holds at once. */
export const AGENDA_LIMIT = 300;

interface AgendaRange {
  from: PlainDate;
  /** Included. */
  to: PlainDate;
  outletIds: string[];
  filter: CalendarFilter;
}

/** The first items of a range in whole days, as far as the limit goes; a first day that is longer is cut. Throws 403. */
export async function listAgenda(
  ctx: Ctx,
  range: AgendaRange,
): Promise<{ items: CalendarItem[]; beyond: BeyondList | null }> {
  const found = await listCalendarItems(ctx, { ...range, limit: AGENDA_LIMIT + 1 });
  const next = found[AGENDA_LIMIT];
  if (!next) return { items: found, beyond: null };
  const whole = found.filter((item) => item.plannedOn < next.plannedOn);
  const items = whole.length > 0 ? whole : found.slice(0, AGENDA_LIMIT);
  const total = await countIn(ctx, range);
  return { items, beyond: { count: total - items.length, from: next.plannedOn } };
}

async function countIn(ctx: Ctx, range: AgendaRange): Promise<number> {
  const key = `agenda ${JSON.stringify(range)} ${ctx.clock.now().slice(0, 16)}`;
  return remembered(ctx.db, key, async () => {
    const { n } = await filteredIn(ctx, range)
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  });
}
