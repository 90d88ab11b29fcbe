/** The filter bar as SQL: the same for every view of the calendar. */
import { type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Ctx } from '~/platform/context.server';
import { searchWords } from '~/platform/text';
import { clockTimeOf } from '~/platform/time';
import type { FoldedText } from '~db/columns';
import type { Schema } from '~db/schema';
import { type CalendarFilter, NOBODY } from './components/calendar-filter';
import type { ItemStatus } from './rules.items';

/** The tables that a list of appearances is read from: placements, assignments, exemplars (left joined). */
export type Appearances = Schema & {
  p: Schema['placements'];
  a: Schema['assignments'];
  e: { [K in keyof Schema['exemplars']]: Schema['exemplars'][K] | null };
};

type Query<O> = SelectQueryBuilder<Appearances, 'p' | 'a' | 'e', O>;

/** Leaves out what the filter leaves out, and everything cancelled. `outletIds`: those that the filter's codes stand for; none means all. */
export function filterAppearances<O>(
  ctx: Pick<Ctx, 'clock'>,
  query: Query<O>,
  filter: CalendarFilter,
  outletIds: readonly string[],
): Query<O> {
  let asked = query.where('p.status', '<>', 'cancelled').where('a.status', '<>', 'cancelled');
  if (outletIds.length > 0) asked = asked.where('p.outlet_id', 'in', [...outletIds]);
  if (filter.channel) asked = asked.where('p.channel_id', '=', filter.channel);
  if (filter.slot) asked = asked.where('p.slot_id', '=', filter.slot);
  if (filter.genre) asked = asked.where('a.genre', '=', filter.genre);
  if (filter.statuses.length > 0) asked = withStatuses(asked, filter.statuses);
  if (filter.reporter === NOBODY) asked = asked.where('a.lead_id', 'is', null);
  else if (filter.reporter) asked = asked.where('a.lead_id', '=', filter.reporter);
  const { place, sector, family } = filter;
  if (place) {
    asked = asked.where((on) =>
      on.or([on('e.place_code', '=', place), on('e.district_code', '=', place)]),
    );
  }
  if (sector) asked = asked.where('e.sector_code', '=', sector);
  if (family) asked = asked.where('e.family', '=', family);
  const words = searchWords(filter.q);
  if (words === null) asked = asked.where(sql<SqlBool>`1 = 0`);
  for (const word of words ?? []) {
    asked = asked.where('a.search_folded', 'like', `%${word}%` as FoldedText);
  }
  return filter.overdueOnly ? overdueOnly(ctx, asked) : asked;
}

/** What `itemStatusOf` says, as SQL. */
function withStatuses<O>(query: Query<O>, statuses: readonly ItemStatus[]): Query<O> {
  const waiting = statuses.filter((each) => each !== 'published' && each !== 'taken_down');
  return query.where((on) =>
    on.or([
      ...(waiting.length > 0
        ? [on.and([on('p.status', 'in', ['planned', 'scheduled']), on('a.status', 'in', waiting)])]
        : []),
      ...(statuses.includes('published') ? [on('p.status', 'in', ['published', 'corrected'])] : []),
      ...(statuses.includes('taken_down') ? [on('p.status', '=', 'taken_down' as const)] : []),
    ]),
  );
}

type On = ExpressionBuilder<Appearances, 'p' | 'a' | 'e'>;

/** What `isOverdue` says, as a condition in SQL. */
export function overdueBy({ clock }: Pick<Ctx, 'clock'>) {
  const [today, hour] = [clock.today(), clockTimeOf(clock.now())];
  return (on: On) =>
    on.and([
      on('p.status', 'in', ['planned', 'scheduled']),
      on('a.status', 'not in', ['suspended', 'cancelled']),
      on(on.fn.coalesce('e.status', on.val('approved')), '<>', 'withdrawn'),
      on.or([
        on('p.planned_on', '<', today),
        on.and([on('p.planned_on', '=', today), on('p.planned_time', '<', hour)]),
      ]),
    ]);
}

/** Only what is overdue now. */
export const overdueOnly = <O>(ctx: Pick<Ctx, 'clock'>, query: Query<O>): Query<O> =>
  query.where(overdueBy(ctx));
