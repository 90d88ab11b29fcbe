/** What was done last, as far as the reader may see it: of the work of their outlets, and of exemplars. */
import { canSeeExemplar } from '~/features/exemplars/rules';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
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
/** So many of the newest events are looked at: some tell of what the reader may not see. */
const LOOKED_AT = 80;

/** The newest ten, newest first. Nothing for those who do not read the calendar. */
export async function listRecent(ctx: Pick<Ctx, 'db' | 'who'>): Promise<RecentChange[]> {
  if (!can(ctx.who, 'read:calendar')) return [];
  const register = can(ctx.who, 'read:exemplar', { own: false });
  const events = await newestEvents(ctx.db);
  const idsOf = (kind: string) =>
    events.filter((event) => event.subject_kind === kind).map((event) => event.subject_id);
  const [assignments, placements, exemplars] = await Promise.all([
    readAssignments(ctx, idsOf('assignment')),
    readPlacements(ctx, idsOf('placement')),
    readExemplars(ctx, idsOf('exemplar')),
  ]);
  const subjects = new Map([...assignments, ...placements, ...exemplars]);
  return events
    .flatMap((event) => {
      const subject = subjects.get(event.subject_id);
      // The way to an approval is the Board's; newsrooms learn of the approval.
      const inside = register || event.subject_kind !== 'exemplar' || event.event === 'approve';
      if (!subject || !inside) return [];
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
    })
    .slice(0, SHOWN);
}

const undoneBy = (data: JsonText | null): string | null => {
  const of = fromJson<{ of?: unknown }>(data)?.of;
  return typeof of === 'string' ? of : null;
};

const newestEvents = (db: Reader) =>
  db.q
    .selectFrom('history')
    .innerJoin('people', 'people.id', 'history.actor_id')
    .select([
      'history.id',
      'history.at',
      'history.actor_id',
      'people.display_name',
      'history.subject_kind',
      'history.subject_id',
      'history.event',
      'history.data',
    ])
    .orderBy('history.id', 'desc')
    .limit(LOOKED_AT)
    .execute();

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
