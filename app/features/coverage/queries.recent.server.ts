/** What was done last, as far as the reader may see it: of the work of their outlets, and of exemplars. */
import { sql } from 'kysely';
import { canSeeExemplar } from '~/features/exemplars/rules';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { outletsOf } from '~/platform/principal';
import type { Instant } from '~/platform/time';
import { fromJson, type JsonText } from '~db/columns';
import type { Reader } from '~db/connect';
import { canSeeWork } from './rules';

export interface RecentChange {
  id: string;
  at: Instant;
  by: string;
  /** Done by the reader. */
  own: boolean;
  subjectKind: 'assignment' | 'placement' | 'exemplar';
  subjectId: string;
  event: string;
  /** The event that was undone, where it is an undo. */
  undid: string | null;
  /** What it was about. */
  title: string;
  to: string;
}

const SHOWN = 10;
/** So many events are looked at at once; what the database cannot leave out is left out of them, and the next are looked at. */
const AT_ONCE = 20;
const MOST_LOOKS = 5;

/** The newest ten, newest first. Nothing for those who do not read the calendar. */
export async function listRecent(ctx: Pick<Ctx, 'db' | 'who'>): Promise<RecentChange[]> {
  if (!can(ctx.who, 'read:calendar')) return [];
  const found: RecentChange[] = [];
  let before: string | null = null;
  for (let look = 0; look < MOST_LOOKS && found.length < SHOWN; look += 1) {
    const events = await newestEvents(ctx, before);
    found.push(...(await readable(ctx, events)));
    before = events.at(-1)?.id ?? null;
    if (events.length < AT_ONCE) break;
  }
  return found.slice(0, SHOWN);
}

type EventRow = Awaited<ReturnType<typeof newestEvents>>[number];

/** Those of the events whose object the reader may see. */
async function readable(
  ctx: Pick<Ctx, 'db' | 'who'>,
  events: readonly EventRow[],
): Promise<RecentChange[]> {
  const idsOf = (kind: string) =>
    events.filter((event) => event.subject_kind === kind).map((event) => event.subject_id);
  const [assignments, placements, exemplars] = await Promise.all([
    readAssignments(ctx, idsOf('assignment')),
    readPlacements(ctx, idsOf('placement')),
    readExemplars(ctx, idsOf('exemplar')),
  ]);
  const subjects = new Map([...assignments, ...placements, ...exemplars]);
  return events.flatMap((event) => {
    const subject = subjects.get(event.subject_id);
    if (!subject) return [];
    return {
      id: event.id,
      at: event.at,
      by: event.display_name,
      own: event.actor_id === ctx.who.id,
      subjectKind: event.subject_kind as RecentChange['subjectKind'],
      subjectId: event.subject_id,
      event: event.event,
      undid: event.event === 'undo' ? undoneBy(event.data) : null,
      ...subject,
    };
  });
}

const undoneBy = (data: JsonText | null): string | null => {
  const of = fromJson<{ of?: unknown }>(data)?.of;
  return typeof of === 'string' ? of : null;
};

/** The newest events older than `before` of the objects that are told of, without what is not the reader's to know. */
function newestEvents({ db, who }: Pick<Ctx, 'db' | 'who'>, before: string | null) {
  const query = db.q
    .selectFrom('history as h')
    .innerJoin('people', 'people.id', 'h.actor_id')
    .select([
      'h.id',
      'h.at',
      'h.actor_id',
      'people.display_name',
      'h.subject_kind',
      'h.subject_id',
      'h.event',
      'h.data',
    ])
    .where('h.subject_kind', 'in', ['assignment', 'placement', 'exemplar'])
    .$if(before !== null, (events) => events.where('h.id', '<', before ?? ''))
    .orderBy('h.id', 'desc')
    .limit(AT_ONCE);
  if (can(who, 'read:exemplar', { own: false })) return query.execute();
  const outlets = outletsOf(who, 'editor', 'reporter').filter((id) => canSeeWork(who, id));
  return query
    .where((on) =>
      on.or([
        // The way to an approval is the Board's; newsrooms learn of the approval.
        on.and([
          on('h.subject_kind', '=', 'exemplar'),
          on('h.event', '=', 'approve'),
          on.exists(approvedOrOwn(db, who.id)),
        ]),
        ...(outlets.length > 0
          ? [on.exists(worksOf(db, outlets)), on.exists(appearancesOf(db, outlets))]
          : []),
      ]),
    )
    .execute();
}

const approvedOrOwn = (db: Reader, me: string) =>
  db.q
    .selectFrom('exemplars as e')
    .select('e.id')
    .where(sql<boolean>`e.id = h.subject_id`)
    .where((on) => on.or([on('e.status', '=', 'approved'), on('e.created_by', '=', me)]));

const worksOf = (db: Reader, outlets: readonly string[]) =>
  db.q
    .selectFrom('assignments as a')
    .select('a.id')
    .where(sql<boolean>`a.id = h.subject_id`)
    .where('a.outlet_id', 'in', outlets);

const appearancesOf = (db: Reader, outlets: readonly string[]) =>
  db.q
    .selectFrom('placements as p')
    .select('p.id')
    .where(sql<boolean>`p.id = h.subject_id`)
    .where('p.outlet_id', 'in', outlets);

type Subjects = [id: string, { title: string; to: string }][];
type Asking = Pick<Ctx, 'db' | 'who'>;

async function readAssignments({ db, who }: Asking, ids: string[]): Promise<Subjects> {
  if (ids.length === 0) return [];
  const rows = await db.q
    .selectFrom('assignments')
    .select(['id', 'title', 'outlet_id'])
    .where('id', 'in', ids)
    .execute();
  return rows
    .filter((row) => canSeeWork(who, row.outlet_id))
    .map((row) => [row.id, { title: row.title, to: `/assignments/${row.id}` }]);
}

async function readPlacements({ db, who }: Asking, ids: string[]): Promise<Subjects> {
  if (ids.length === 0) return [];
  const rows = await db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select(['p.id', 'a.id as assignment_id', 'a.title', 'p.outlet_id'])
    .where('p.id', 'in', ids)
    .execute();
  return rows
    .filter((row) => canSeeWork(who, row.outlet_id))
    .map((row) => [row.id, { title: row.title, to: `/assignments/${row.assignment_id}` }]);
}

async function readExemplars({ db, who }: Asking, ids: string[]): Promise<Subjects> {
  if (ids.length === 0) return [];
  const rows = await db.q.selectFrom('exemplars').selectAll().where('id', 'in', ids).execute();
  return rows
    .filter((row) =>
      canSeeExemplar(who, { status: row.status, createdBy: row.created_by, placeCodes: [] }),
    )
    .map((row) => [row.id, { title: row.name, to: `/exemplars/${row.id}` }]);
}
