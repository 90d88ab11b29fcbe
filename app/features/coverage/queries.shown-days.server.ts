/** A month or a week as the calendar can show it: per day and outlet the most urgent, and how many there are of each standing. */
import { type Expression, sql } from 'kysely';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { outletsOf } from '~/platform/principal';
import { remembered } from '~/platform/remembered.server';
import type { PlainDate } from '~/platform/time';
import { type CalendarWindow, daysOf } from './components/calendar-address';
import { type CalendarFilter, NO_FILTER, writeFilter } from './components/calendar-filter';
import type { CalendarItem } from './components/calendar-types';
import { type DayTexts, writeDay } from './components/month-days';
import { filteredIn, itemOf, itemsAmong } from './queries.calendar.server';
import { overdueBy } from './queries.filter.server';
import { markWarnings } from './queries.marks.server';
import { shortNames } from './queries.short-names.server';
import { canSeeAssignment } from './rules';
import {
  compareUrgency,
  STANDING_GROUPS,
  type Standing,
  type Standings,
  standingGroupOf,
} from './rules.urgency';

/** What a day has room for, shared by the outlets: a cell of the month, a column of hours in a week. */
const ITEMS_A_DAY = { month: 6, week: 36 };
const LEAST_AN_OUTLET = 2;

interface DaysAsked {
  view: 'month' | 'week';
  window: CalendarWindow;
  outletIds: string[];
  filter?: CalendarFilter;
}

/**
 * The days of a window in order, each as one text (see `readDay`). The answer grows with what is shown, not with what there is,
 * and is shared by everybody who edits the same outlets until something changes or a minute has passed. Throws 403.
 */
export async function getDays(ctx: Ctx, asked: DaysAsked): Promise<DayTexts> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const { view, window, outletIds, filter = NO_FILTER } = asked;
  const search = new URLSearchParams();
  writeFilter(search, filter);
  // What is late depends on the minute.
  // Who plans for an outlet sees what is known of its people.
  const plans = outletsOf(ctx.who, 'editor').sort();
  const minute = ctx.clock.now().slice(0, 16);
  const key = [view, minute, window.from, window.to, outletIds, search, plans];
  return remembered(ctx.db, key.join(' '), () => computeDays(ctx, { ...asked, filter }));
}

async function computeDays(ctx: Ctx, asked: DaysAsked): Promise<DayTexts> {
  const days = new Map<PlainDate, { items: CalendarItem[]; counts: Record<string, Standings> }>();
  for (const day of daysOf(asked.window)) days.set(day, { items: [], counts: {} });
  if (asked.outletIds.length > 0) {
    const [rows, counts] = await Promise.all([mostUrgent(ctx, asked), countStandings(ctx, asked)]);
    const now = ctx.clock.now();
    const short = await shortNames(ctx.db, rows);
    const items = await markWarnings(
      ctx,
      rows.map((row) => short(itemOf(row, now))),
    );
    for (const item of items) days.get(item.plannedOn)?.items.push(item);
    for (const { planned_on, outlet_id, standing, n } of counts) {
      const day = days.get(planned_on);
      if (day) day.counts[outlet_id] = { ...day.counts[outlet_id], [standing]: Number(n) };
    }
  }
  return [...days].map(([day, { items, counts }]) =>
    writeDay({ day, items: items.sort(compareUrgency), counts }),
  );
}

/** `standingOf` as SQL, of every appearance that the filter leaves. */
function appearancesOf(ctx: Ctx, { window, outletIds, filter = NO_FILTER }: DaysAsked) {
  return filteredIn(ctx, { ...window, outletIds, filter })
    .select(['p.id', 'p.planned_on', 'p.planned_time', 'p.outlet_id'])
    .select((on) =>
      on
        .case()
        .when(overdueBy(ctx)(on))
        .then<Standing>('overdue')
        .when('p.status', 'in', ['published', 'corrected'])
        .then<Standing>('published')
        .when('p.status', '=', 'taken_down')
        .then<Standing>('taken_down')
        .else(on.ref('a.status') as unknown as Expression<Standing>)
        .end()
        .as('standing'),
    );
}

/** `urgencyOf` as SQL, over the column `standing`. */
const urgency = sql<number>`case ${sql.ref('standing')} ${sql.join(
  (['overdue', 'proposed', 'open', 'published', 'taken_down', 'suspended'] as const).map(
    (each) =>
      sql`when ${sql.lit(each)} then ${sql.lit(STANDING_GROUPS.indexOf(standingGroupOf(each)))}`,
  ),
  sql` `,
)} else ${sql.lit(STANDING_GROUPS.indexOf('working'))} end`;

function mostUrgent(ctx: Ctx, asked: DaysAsked) {
  const room = ITEMS_A_DAY[asked.view];
  const each = Math.max(LEAST_AN_OUTLET, Math.floor(room / asked.outletIds.length));
  const ranked = ctx.db.q
    .selectFrom(appearancesOf(ctx, asked).as('shown'))
    .select(['shown.id'])
    .select(
      sql<number>`row_number() over (partition by planned_on, outlet_id order by ${urgency}, coalesce(planned_time, ''), id)`.as(
        'place',
      ),
    );
  const first = ctx.db.q.selectFrom(ranked.as('ranked')).select('id').where('place', '<=', each);
  // The filter has been asked already; these are chosen one by one.
  return itemsAmong(filteredIn(ctx, asked.window).where('p.id', 'in', first)).execute();
}

function countStandings(ctx: Ctx, asked: DaysAsked) {
  return ctx.db.q
    .selectFrom(appearancesOf(ctx, asked).as('shown'))
    .select(['planned_on', 'outlet_id', 'standing'])
    .select(({ fn }) => fn.countAll().as('n'))
    .groupBy(['planned_on', 'outlet_id', 'standing'])
    .execute();
}
