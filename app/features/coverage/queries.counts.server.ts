/** What is owed or empty, one click away from every view. */
import { unpublishedSql } from '~/features/exemplars/queries.coverage.server';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { remembered } from '~/platform/remembered.server';
import { addDays, type PlainDate } from '~/platform/time';
import type { Db } from '~db/connect';
import type { CalendarWindow } from './components/calendar-address';
import type { CalendarFilter } from './components/calendar-filter';
import type { CalendarOutlet, DayFreeSeats, PlanCounts } from './components/calendar-types';
import { countFreeSeats, listFreeSeats, type OpenSeats } from './queries.seats.server';

/** Days ahead for which empty seats are a matter now. */
export const SEAT_DAYS = 14;

/** Empty seats of the coming days, of the outlets that were chosen, else of the reader's own, else of all; and how many exemplars are owed. */
export async function getPlanCounts(
  ctx: Ctx,
  outlets: readonly CalendarOutlet[],
  chosen: readonly CalendarOutlet[],
): Promise<PlanCounts> {
  const own = outlets.filter((outlet) => outlet.own);
  const meant = [chosen, own, outlets].find((each) => each.length > 0) ?? [];
  const outletIds = meant.map((outlet) => outlet.id);
  const today = ctx.clock.today();
  const [freeSeats, owed] = await Promise.all([
    countFreeSeats(ctx, { from: today, to: addDays(today, SEAT_DAYS - 1), outletIds }),
    can(ctx.who, 'read:exemplar', { own: false }) || can(ctx.who, 'plan:assignment')
      ? remembered(ctx.db, 'owed', () => countOwed(ctx.db))
      : 0,
  ]);
  return { freeSeats, owed };
}

/** Approved exemplars that not every outlet has published about: those that the list of what is owed shows. */
async function countOwed(db: Db): Promise<number> {
  const { n } = await db.q
    .selectFrom('exemplars')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('status', '=', 'approved')
    .where(unpublishedSql)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The empty seats of a window by day, where the reader plans: how many, and the first of them by name. */
export async function getDayFreeSeats(
  ctx: Ctx,
  window: CalendarWindow,
  outlets: readonly CalendarOutlet[],
): Promise<Record<PlainDate, DayFreeSeats>> {
  const outletIds = outlets.filter((outlet) => outlet.edits).map((outlet) => outlet.id);
  if (outletIds.length === 0) return {};
  const days: Record<PlainDate, DayFreeSeats> = {};
  for (const { day, slotId, slotName, free } of await listFreeSeats(ctx, {
    ...window,
    outletIds,
  })) {
    const there = days[day];
    if (!there) days[day] = { slotId, slotName, free, total: free };
    else there.total += free;
  }
  return days;
}

/** The empty seats of a window where the reader plans, one by one. What is late fills no seat, so a list of that has none. */
export async function getFreeSeats(
  ctx: Ctx,
  window: CalendarWindow,
  outlets: readonly CalendarOutlet[],
  { channel, slot, overdueOnly, outlets: codes }: CalendarFilter,
): Promise<OpenSeats[]> {
  const meant = outlets.filter(
    ({ edits, code }) => edits && (codes.length === 0 || codes.includes(code)),
  );
  if (meant.length === 0 || overdueOnly) return [];
  return listFreeSeats(ctx, {
    ...window,
    outletIds: meant.map((outlet) => outlet.id),
    channel,
    slot,
  });
}
