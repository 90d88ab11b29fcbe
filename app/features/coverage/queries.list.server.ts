/** The list of assignments: every one of both outlets, filtered by what the address asks. */
import { type SqlBool, sql } from 'kysely';
import { loadPlaces } from '~/features/exemplars/queries.places.server';
import { listOutletPeople, listOutlets, type Outlet } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { outletsOf } from '~/platform/principal';
import { remembered } from '~/platform/remembered.server';
import { searchWords } from '~/platform/text';
import { clockTimeOf } from '~/platform/time';
import type { FoldedText } from '~db/columns';
import type { Reader } from '~db/connect';
import type { ListInput } from './input.list';
import { whollyPublished } from './queries.published.server';
import { canSeeAssignment, isDeadlineMissed } from './rules';
import type { Genre } from './rules.genres';
import { publishedOn, WORK_STATUSES, type WorkStatus } from './rules.items';
import { isOverdue } from './rules.placements';

export const LIST_PAGE_SIZE = 50;

export type AssignmentList = Awaited<ReturnType<typeof listAssignments>>;
export type AssignmentListItem = AssignmentList['items'][number];

/** One page of assignments: what is late, then by deadline, then what others have in hand, then what is done; or by change. Throws 403. */
export async function listAssignments(ctx: Ctx, filter: ListInput) {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  const { total, ids } = await pageOf(ctx, filter);
  const [rows, places] = await Promise.all([
    allRows(ctx.db)
      .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
      .leftJoin('people as lead', 'lead.id', 'a.lead_id')
      .select([
        'a.id',
        'a.title',
        'a.kind',
        'a.genre',
        'a.status',
        'a.outlet_id',
        'a.deadline_at',
        'a.exemplar_id',
        'e.name as exemplar_name',
        'e.status as exemplar_status',
        'e.place_code',
        'e.place_valid_from',
        'lead.display_name as lead_name',
      ])
      .where('a.id', 'in', ids.length > 0 ? ids : [''])
      .execute(),
    loadPlaces(ctx.db),
  ]);
  const placements = await placementsOf(
    ctx,
    rows.map((row) => row.id),
  );
  const now = ctx.clock.now();
  const items = rows.sort(inOrderOf(ids)).map((row) => {
    const own = placements.filter((placement) => placement.assignment_id === row.id);
    const next =
      own.find((placement) => placement.status === 'planned' || placement.status === 'scheduled') ??
      own.at(-1);
    return {
      assignmentId: row.id,
      title: row.title,
      kind: row.kind,
      genre: row.genre as Genre,
      status: row.status,
      published: publishedOn(row.status, own),
      outletId: row.outlet_id,
      exemplarName: row.exemplar_name ?? row.title,
      withoutSubject: row.exemplar_id === null,
      place:
        row.place_code && row.place_valid_from
          ? (places.at(row.place_code, row.place_valid_from)?.label ?? '')
          : '',
      leadName: row.lead_name,
      deadlineAt: row.deadline_at,
      deadlineMissed: isDeadlineMissed(row.status, row.deadline_at, now),
      placement: next
        ? {
            day: next.planned_on,
            time: next.planned_time,
            status: next.status,
            medium: next.medium,
            channelName: next.name,
            overdue: isOverdue(
              {
                status: next.status,
                plannedOn: next.planned_on,
                plannedTime: next.planned_time,
                assignmentStatus: row.status,
                exemplarWithdrawn: row.exemplar_status === 'withdrawn',
              },
              now,
            ),
          }
        : null,
    };
  });
  return { total, page: filter.page, items };
}

const inOrderOf = (ids: readonly string[]) => {
  const places = new Map(ids.map((id, index) => [id, index]));
  return (one: { id: string }, other: { id: string }) =>
    (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0);
};

/** The expression of the index `assignments_due`, to the letter: what reporters owe by deadline, what is in hand, what is done. */
const DUE_ORDER = sql<string>`case when a.status in ('proposed','open','claimed','in_progress') then coalesce(a.deadline_at,'9990') when a.status in ('submitted','editing','suspended') then '9991' else '9999' end`;

/** Which assignments the page holds, and how many there are in all: the same for every reader until something changes. */
function pageOf(ctx: Ctx, filter: ListInput): Promise<{ total: number; ids: string[] }> {
  const minute = filter.late ? ctx.clock.now().slice(0, 16) : '';
  return remembered(ctx.db, `list ${JSON.stringify(filter)} ${minute}`, async () => {
    const query = filtered(ctx, filter);
    const [{ n }, rows] = await Promise.all([
      query.select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow(),
      (filter.sort === 'recent' ? query : query.orderBy(DUE_ORDER))
        .select('a.id')
        .orderBy('a.updated_at', 'desc')
        .orderBy('a.id', 'desc')
        .limit(LIST_PAGE_SIZE)
        .offset((filter.page - 1) * LIST_PAGE_SIZE)
        .execute(),
    ]);
    return { total: Number(n), ids: rows.map((row) => row.id) };
  });
}

/** What is published is approved as well: each work answers to one of the two. */
function withStatus(query: ReturnType<typeof allRows>, status: string): typeof query {
  if (!isStatus(status)) return query;
  if (status === 'published')
    return query.where('a.status', '=', 'approved').where(whollyPublished());
  const found = query.where('a.status', '=', status);
  return status === 'approved' ? found.where(({ not }) => not(whollyPublished())) : found;
}

function filtered(ctx: Ctx, filter: ListInput) {
  let query = allRows(ctx.db);
  query = withStatus(query, filter.status);
  if (filter.reporter) query = query.where('a.lead_id', '=', filter.reporter);
  if (filter.outlet) query = query.where('a.outlet_id', '=', filter.outlet);
  const words = searchWords(filter.q);
  if (words === null) query = query.where(sql<SqlBool>`1 = 0`);
  for (const word of words ?? []) {
    query = query.where('a.search_folded', 'like', `%${word}%` as FoldedText);
  }
  if (filter.late === 'deadline') {
    query = query
      .where('a.status', 'in', ['proposed', 'open', 'claimed', 'in_progress'])
      .where('a.deadline_at', '<', ctx.clock.now());
  }
  return filter.late === 'placement' ? overdueOnly(ctx, query) : query;
}

/** What `isOverdue` says, as SQL. */
function overdueOnly(ctx: Ctx, query: ReturnType<typeof allRows>) {
  const [today, hour] = [ctx.clock.today(), clockTimeOf(ctx.clock.now())];
  return query
    .where('a.status', 'not in', ['suspended', 'cancelled'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('exemplars as e')
            .select('e.id')
            .whereRef('e.id', '=', 'a.exemplar_id')
            .where('e.status', '=', 'withdrawn'),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('placements as p')
          .select('p.id')
          .whereRef('p.assignment_id', '=', 'a.id')
          .where('p.status', 'in', ['planned', 'scheduled'])
          .where((on) =>
            on.or([
              on('p.planned_on', '<', today),
              on.and([on('p.planned_on', '=', today), on('p.planned_time', '<', hour)]),
            ]),
          ),
      ),
    );
}

const allRows = (db: Reader) => db.q.selectFrom('assignments as a');

async function placementsOf(ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return [];
  return ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .select(['p.assignment_id', 'p.planned_on', 'p.planned_time', 'p.status', 'c.medium', 'c.name'])
    .where('p.assignment_id', 'in', ids)
    .where('p.status', '<>', 'cancelled')
    .orderBy('p.planned_on')
    .execute();
}

const isStatus = (text: string): text is WorkStatus =>
  (WORK_STATUSES as readonly string[]).includes(text);

export interface ListChoices {
  /** One's own first. */
  outlets: Outlet[];
  reporters: { id: string; displayName: string; outletId: string }[];
}

/** What the list can be filtered by. */
export async function listFilterChoices(ctx: Ctx): Promise<ListChoices> {
  const own = outletsOf(ctx.who, 'editor', 'reporter');
  const all = await listOutlets(ctx.db);
  const outlets = [...all].sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)));
  const reporters = await Promise.all(
    outlets.map(async ({ id }) =>
      (await listOutletPeople(ctx.db, id, 'reporter')).map((person) => ({
        id: person.id,
        displayName: person.displayName,
        outletId: id,
      })),
    ),
  );
  return { outlets, reporters: reporters.flat() };
}
