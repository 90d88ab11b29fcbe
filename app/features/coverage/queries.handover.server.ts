/** What hangs on a person who leaves a newsroom: work that they lead, places in crews, texts that they edit. */
import { fromJson } from '~db/columns';
import type { Reader } from '~db/connect';
import { requireAssignmentFacts } from './queries.facts.server';
import type { AssignmentStatus, VerbRefusal } from './rules';
import { CREW_STATUSES, HANDED_STATUSES, handoverRefusal, mayOpen } from './rules.handover';

export interface HangingWork {
  kind: 'work' | 'crew' | 'edit';
  /** Of the assignment. */
  id: string;
  version: number;
  outletId: string;
  title: string;
  status: AssignmentStatus;
  deadlineAt: string | null;
  /** Work only: it may go back to every reporter. */
  mayOpen: boolean;
  /** Work only: why it stays where it is. */
  refusal: VerbRefusal | null;
}

/** Where the person was a reporter or an editor and will be no more. */
interface LeftOutlets {
  reporterOf: readonly string[];
  editorOf: readonly string[];
}

/** Everything of the outlets that hangs on the person: work first, each kind by deadline. */
export async function listHangingWork(
  db: Reader,
  personId: string,
  { reporterOf, editorOf }: LeftOutlets,
): Promise<HangingWork[]> {
  const led = await rowsOf(db, reporterOf)
    .where('a.lead_id', '=', personId)
    .where('a.status', 'in', [...HANDED_STATUSES])
    .execute();
  const works: HangingWork[] = [];
  for (const row of led) {
    const facts = await requireAssignmentFacts(db, row.id);
    works.push({
      ...lineOf('work', row),
      mayOpen: mayOpen(facts),
      refusal: handoverRefusal(facts),
    });
  }
  const crew = await rowsOf(db, await crewOutlets(db, personId, { reporterOf, editorOf }))
    .innerJoin('crew', 'crew.assignment_id', 'a.id')
    .where('crew.person_id', '=', personId)
    .where('a.status', 'in', [...CREW_STATUSES])
    .execute();
  const edited = await editedTexts(db, personId, editorOf);
  return [
    ...works,
    ...crew.map((row) => lineOf('crew', row)),
    ...edited.map((row) => lineOf('edit', row)),
  ];
}

/** A place in a crew is kept by whoever still has another role at the outlet. */
async function crewOutlets(
  db: Reader,
  personId: string,
  { reporterOf, editorOf }: LeftOutlets,
): Promise<string[]> {
  const roles = await db.q
    .selectFrom('roles')
    .select(['outlet_id', 'role'])
    .where('person_id', '=', personId)
    .execute();
  const stays = (outletId: string) =>
    roles.some(
      (row) =>
        row.outlet_id === outletId &&
        !(row.role === 'reporter' ? reporterOf : editorOf).includes(outletId),
    );
  return [...new Set([...reporterOf, ...editorOf])].filter((id) => !stays(id));
}

const rowsOf = (db: Reader, outletIds: readonly string[]) =>
  db.q
    .selectFrom('assignments as a')
    .select(['a.id', 'a.version', 'a.outlet_id', 'a.title', 'a.status', 'a.deadline_at'])
    .select((on) => on.fn.coalesce('a.deadline_at', on.val('9999')).as('due'))
    // An empty list matches nothing on either database.
    .where('a.outlet_id', 'in', outletIds.length > 0 ? [...outletIds] : [''])
    .orderBy('due')
    .orderBy('a.id');

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

const lineOf = (kind: HangingWork['kind'], row: Row): HangingWork => ({
  kind,
  id: row.id,
  version: row.version,
  outletId: row.outlet_id,
  title: row.title,
  status: row.status,
  deadlineAt: row.deadline_at,
  mayOpen: false,
  refusal: null,
});

/** Texts that are being edited, and whose editing the person began or was given last. */
async function editedTexts(db: Reader, personId: string, outletIds: readonly string[]) {
  const texts = await rowsOf(db, outletIds).where('a.status', '=', 'editing').execute();
  const own: Row[] = [];
  for (const text of texts) if ((await editorOf(db, text.id)) === personId) own.push(text);
  return own;
}

/** Who edits the text: the last to begin it, or to whom it was handed since. Null when nobody ever did. */
async function editorOf(db: Reader, assignmentId: string): Promise<string | null> {
  const last = await db.q
    .selectFrom('history')
    .select(['actor_id', 'data'])
    .where('subject_kind', '=', 'assignment')
    .where('subject_id', '=', assignmentId)
    .where('event', 'in', ['edit', 'handEditing'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const given = fromJson<{ editorId?: string }>(last?.data ?? null)?.editorId;
  return given ?? last?.actor_id ?? null;
}
