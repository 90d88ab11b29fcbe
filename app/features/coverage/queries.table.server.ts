/** The table view: appearances of a month or of all time, a page at a time, in the order that the address asks for. */

import { sql } from 'kysely';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { remembered } from '~/platform/remembered.server';
import { clockTimeOf } from '~/platform/time';
import type { CalendarWindow } from './components/calendar-address';
import type { CalendarFilter } from './components/calendar-filter';
import type { TableAddress, TableSort } from './components/table-address';
import { filterAppearances } from './queries.filter.server';
import { shortNameIn } from './queries.short-names.server';
import { isDeadlineMissed } from './rules';
import type { Genre } from './rules.genres';
import { ITEM_STATUSES, itemStatusOf } from './rules.items';
import { lengthStored } from './rules.lengths';
import { isOverdue } from './rules.placements';
import { TABLE_COUNT_MOST, TABLE_PAGE_SIZE, type TableRow } from './rules.table';

export interface CalendarTable {
  rows: TableRow[];
  page: number;
  /** How many there are, at most one more than are counted. */
  total: number;
}

interface TableQuestion {
  window: CalendarWindow;
  outletIds: readonly string[];
  filter: CalendarFilter;
  table: TableAddress;
}

/** One page of the table. A page beyond the last is the last. Throws 403. */
export async function listTable(ctx: Ctx, asked: TableQuestion): Promise<CalendarTable> {
  if (!can(ctx.who, 'read:calendar')) throw forbidden();
  const total = await remembered(ctx.db, keyOf(ctx, 'count', asked), () => countRows(ctx, asked));
  const pages = Math.max(1, Math.ceil(total / TABLE_PAGE_SIZE));
  // What is not counted to its end may have pages beyond those that were counted.
  const page = total > TABLE_COUNT_MOST ? asked.table.page : Math.min(asked.table.page, pages);
  const ids = await remembered(ctx.db, keyOf(ctx, `page ${page}`, asked), () =>
    idsOf(ctx, asked, page),
  );
  return { rows: await rowsOf(ctx, ids), page, total };
}

function keyOf({ clock }: Ctx, what: string, asked: TableQuestion): string {
  const { window, outletIds, filter, table } = asked;
  const span = table.everything ? 'all' : window;
  const now = filter.overdueOnly ? [clock.today(), clockTimeOf(clock.now())] : [];
  const order = what === 'count' ? [] : [table.sort, table.descending];
  return `table ${what} ${JSON.stringify([span, outletIds, filter, order, now])}`;
}

function appearances(ctx: Ctx, { window, outletIds, filter, table }: TableQuestion) {
  let all = ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id');
  if (!table.everything)
    all = all.where('p.planned_on', '>=', window.from).where('p.planned_on', '<=', window.to);
  return filterAppearances(ctx, all, filter, outletIds);
}

async function countRows(ctx: Ctx, asked: TableQuestion): Promise<number> {
  const some = appearances(ctx, asked)
    .select('p.id')
    .limit(TABLE_COUNT_MOST + 1);
  const row = await ctx.db.q
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

const RANKS = ITEM_STATUSES.map((status, rank) => `when '${status}' then ${rank}`).join(' ');

/** As SQL that both databases order alike: no NULL stands in it. */
const ORDERS: Record<TableSort, string> = {
  day: 'p.planned_on',
  title: 'a.search_folded',
  status: `case when p.status in ('published', 'corrected') then 7 when p.status = 'taken_down' then 8 else case a.status ${RANKS} else 99 end end`,
  lead: "coalesce(lead.name_sort, '~')",
  deadline: "coalesce(a.deadline_at, '9999')",
};

async function idsOf(ctx: Ctx, asked: TableQuestion, page: number): Promise<string[]> {
  const { sort, descending } = asked.table;
  const way = descending ? 'desc' : 'asc';
  const rows = await appearances(ctx, asked)
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select('p.id')
    .orderBy(sql.raw(ORDERS[sort]), way)
    .$if(sort !== 'day', (query) => query.orderBy('p.planned_on', way))
    .orderBy('p.id', way)
    .limit(TABLE_PAGE_SIZE)
    .offset((page - 1) * TABLE_PAGE_SIZE)
    .execute();
  return rows.map((row) => row.id);
}

async function rowsOf(ctx: Ctx, ids: readonly string[]): Promise<TableRow[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select([
      'p.id',
      'p.version',
      'p.status',
      'p.planned_on',
      'p.planned_time',
      'p.assignment_id',
      'a.version as assignment_version',
      'a.outlet_id',
      'a.kind',
      'a.genre',
      'a.title',
      'a.status as assignment_status',
      'a.deadline_at',
      'a.length_value',
      'a.length_unit',
      'c.medium',
      'c.name as channel_name',
      'e.name as exemplar_name',
      'e.short_name as exemplar_short_name',
      'e.status as exemplar_status',
      'lead.display_name as lead_name',
    ])
    .where('p.id', 'in', [...ids])
    .execute();
  const places = new Map(ids.map((id, place) => [id, place]));
  const ordered = [...rows].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const now = ctx.clock.now();
  return ordered.map((row) => ({
    placementId: row.id,
    placementVersion: row.version,
    assignmentId: row.assignment_id,
    assignmentVersion: row.assignment_version,
    outletId: row.outlet_id,
    kind: row.kind,
    genre: row.genre as Genre,
    title: row.title,
    exemplarName: row.exemplar_name ?? row.title,
    shortName: shortNameIn(row) ?? row.title,
    medium: row.medium,
    channelName: row.channel_name,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time,
    status: itemStatusOf(row.status, row.assignment_status) ?? 'suspended',
    assignmentStatus: row.assignment_status,
    leadName: row.lead_name,
    deadlineAt: row.deadline_at,
    lengthValue: lengthStored(row),
    lengthUnit: row.kind === 'story' ? 'words' : 'minutes',
    overdue: isOverdue(
      {
        status: row.status,
        plannedOn: row.planned_on,
        plannedTime: row.planned_time,
        assignmentStatus: row.assignment_status,
        exemplarWithdrawn: row.exemplar_status === 'withdrawn',
      },
      now,
    ),
    deadlineMissed: isDeadlineMissed(row.assignment_status, row.deadline_at, now),
    mine: can(ctx.who, 'plan:assignment', { outletId: row.outlet_id }),
  }));
}
