/** The Kanban: the appearances of a month in columns by status, the most urgent of each first, and how many there are in all. */
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { remembered } from '~/platform/remembered.server';
import { clockTimeOf } from '~/platform/time';
import type { CalendarWindow } from './components/calendar-address';
import type { CalendarFilter } from './components/calendar-filter';
import { filterAppearances } from './queries.filter.server';
import { listTable } from './queries.table.server';
import { assignmentVerbs, canSeeAssignment } from './rules';
import { ITEM_STATUSES, type ItemStatus, itemStatusOf } from './rules.items';
import { KANBAN_FOLDED, type KanbanStep, kanbanSteps } from './rules.kanban';
import { isAiringOwed, isPublished, placementVerbs } from './rules.placements';
import type { TableRow } from './rules.table';

export interface KanbanCard extends TableRow {
  /** Where the reader may take it now, by which verb. */
  steps: KanbanStep[];
}

export interface KanbanColumn {
  status: ItemStatus;
  /** All of them, shown or not. */
  count: number;
  /** At most a page; none where the column is folded. */
  cards: KanbanCard[];
}

interface KanbanQuestion {
  window: CalendarWindow;
  outletIds: readonly string[];
  filter: CalendarFilter;
}

/** Every column of the month that the filter leaves. Throws 403. */
export async function getKanban(ctx: Ctx, asked: KanbanQuestion): Promise<KanbanColumn[]> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const now = asked.filter.overdueOnly ? clockTimeOf(ctx.clock.now()) : '';
  const key = `kanban ${JSON.stringify(asked)} ${ctx.clock.today()} ${now}`;
  const counts = await remembered(ctx.db, key, () => countByStatus(ctx, asked));
  const { statuses } = asked.filter;
  const columns: KanbanColumn[] = [];
  for (const status of ITEM_STATUSES) {
    if (statuses.length > 0 && !statuses.includes(status)) continue;
    const count = counts.get(status) ?? 0;
    const folded = KANBAN_FOLDED.includes(status) || count === 0;
    columns.push({ status, count, cards: folded ? [] : await cardsOf(ctx, asked, status) });
  }
  return columns;
}

async function countByStatus(ctx: Ctx, asked: KanbanQuestion): Promise<Map<ItemStatus, number>> {
  const { window, filter, outletIds } = asked;
  const all = ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .where('p.planned_on', '>=', window.from)
    .where('p.planned_on', '<=', window.to);
  const rows = await filterAppearances(ctx, all, filter, outletIds)
    .select(({ fn }) => ['p.status', 'a.status as assignment_status', fn.countAll().as('n')])
    .groupBy(['p.status', 'a.status'])
    .execute();
  const counts = new Map<ItemStatus, number>();
  for (const row of rows) {
    const status = itemStatusOf(row.status, row.assignment_status);
    if (status) counts.set(status, (counts.get(status) ?? 0) + Number(row.n));
  }
  return counts;
}

/** The earliest day first: what is late leads. What is out already is shown from the last. */
async function cardsOf(ctx: Ctx, asked: KanbanQuestion, status: ItemStatus): Promise<KanbanCard[]> {
  const { rows } = await listTable(ctx, {
    ...asked,
    filter: { ...asked.filter, statuses: [status] },
    table: {
      sort: 'day',
      descending: status === 'published',
      page: 1,
      everything: false,
      hidden: [],
    },
  });
  return withSteps(ctx, rows);
}

async function withSteps(ctx: Ctx, rows: readonly TableRow[]): Promise<KanbanCard[]> {
  const facts = await ctx.db.q
    .selectFrom('assignments as a')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .leftJoin('series as need', 'need.id', 'a.series_id')
    .leftJoin('placements as p', 'p.assignment_id', 'a.id')
    .leftJoin('channels as c', 'c.id', 'p.channel_id')
    .select([
      'a.id',
      'a.lead_id',
      'a.assigned_by',
      'a.suspended_from',
      'e.status as exemplar_status',
      'p.id as placement_id',
      'p.status as placement_status',
      'p.rerun_of',
      'a.exemplar_id',
      'need.ended_at as need_ended_at',
      'o.active as outlet_active',
      'c.active as channel_active',
    ])
    .where(
      'a.id',
      'in',
      rows.map((row) => row.assignmentId),
    )
    .execute();
  return rows.map((row) => {
    const own = facts.filter((each) => each.id === row.assignmentId);
    const [work] = own;
    const shared = {
      outletId: row.outletId,
      exemplarStatus: work?.exemplar_status ?? null,
      inUse: work?.outlet_active === 1,
    };
    const verbs = assignmentVerbs(ctx.who, {
      ...shared,
      status: row.assignmentStatus,
      leadId: work?.lead_id ?? null,
      assignedById: work?.assigned_by ?? null,
      anyPublished: own.some((each) => each.placement_status && isPublished(each.placement_status)),
      needEnded: work?.exemplar_id === null && work.need_ended_at !== null,
      suspendedFrom: work?.suspended_from ?? null,
    });
    const shown = own.find((each) => each.placement_id === row.placementId);
    const airing = own.find((each) => each.placement_id === shown?.rerun_of);
    const placing = shown?.placement_status
      ? placementVerbs(ctx.who, {
          ...shared,
          inUse: shared.inUse && shown.channel_active === 1,
          status: shown.placement_status,
          assignmentStatus: row.assignmentStatus,
          airingOwed: isAiringOwed(shown.rerun_of, airing?.placement_status ?? null),
        })
      : [];
    return { ...row, steps: kanbanSteps(row, verbs, placing, work?.suspended_from ?? null) };
  });
}
