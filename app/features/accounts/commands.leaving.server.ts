/** What is left behind when a person loses a role or their account: asked about before, told to the newsrooms after. */
import { tellOrphaned } from '~/features/coverage/commands.orphans.server';
import { crewWork, ledWork, liveWorkOf } from '~/features/coverage/queries.hanging.server';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import type { ErrorKey } from '~/platform/i18n/keys';
import type { Reader, Tx } from '~db/connect';

/** The outlets where the person was a reporter or an editor, and is no more. */
export interface Lost {
  reporterOf: readonly string[];
  editorOf: readonly string[];
}

/** The roles that the person holds. */
export const rolesOf = (db: Reader, personId: string) =>
  db.q.selectFrom('roles').selectAll().where('person_id', '=', personId).execute();

type RoleRow = { role: string; outlet_id: string | null };

const outletsAs = (role: string, rows: readonly RoleRow[]): string[] =>
  rows.flatMap((row) => (row.role === role && row.outlet_id ? [row.outlet_id] : []));

/** What is lost between two sets of roles. */
export function lostBetween(before: readonly RoleRow[], after: readonly RoleRow[]): Lost {
  const gone = (role: string) => {
    const kept = new Set(outletsAs(role, after));
    return outletsAs(role, before).filter((id) => !kept.has(id));
  };
  return { reporterOf: gone('reporter'), editorOf: gone('editor') };
}

interface Leaving {
  person: { id: string; displayName: string };
  lost: Lost;
  code: ErrorKey;
  confirmed: string | undefined;
}

/**
 * Throws 409 with what is left behind, until the administrator has been told of as much: work that the person leads or has a
 * part in, newsrooms with work and no editor. Called after the rows are written, in their transaction.
 */
export async function requireAwareOfLeaving(
  tx: Tx,
  { person, lost, code, confirmed }: Leaving,
): Promise<void> {
  const works = (await ledWork(tx, person.id, lost.reporterOf)).length;
  const crew = await crewWork(tx, person.id, [...new Set([...lost.reporterOf, ...lost.editorOf])]);
  let newsrooms = 0;
  for (const outletId of lost.editorOf) {
    const editors = await listOutletPeople(tx, outletId, 'editor');
    if (editors.length === 0 && (await liveWorkOf(tx, outletId)) > 0) newsrooms += 1;
  }
  requireAware(code, { works, crew, newsrooms }, confirmed);
}

/** Tells the editors of work that is left without its reporter. */
export const tellOfLeaving = (
  tx: Tx,
  ctx: Ctx,
  { person, lost }: Pick<Leaving, 'person' | 'lost'>,
  eventId: string,
): Promise<void> => tellOrphaned(tx, ctx, person, lost.reporterOf, eventId);
