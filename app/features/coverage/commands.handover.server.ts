/** Hands over what somebody who leaves was doing; called by whoever takes the role or the account away, in that transaction. */
import { record } from '~/features/history/commands.server';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Message } from '~/platform/errors';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { holdAssignment, holdNeedOf } from './commands.holding.server';
import { editorIds, rowBefore, tell } from './commands.transition.server';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import type { HangingWork } from './queries.handover.server';
import type { CrewPart } from './rules';
import { givenStatus, handoverRefusal, mayOpen } from './rules.handover';

/** What becomes of one thing: `to` is a colleague's id, or null where it goes back to everybody. */
export interface Handed {
  work: HangingWork;
  to: string | null;
  /** The field of the form that says who, for what is refused. */
  field: string;
}

interface Leaver {
  id: string;
  displayName: string;
}

/** Holds the needs and the works of a handover, in the order of `db/hold`; people are held after. */
export async function holdHanded(tx: Tx, ids: readonly string[]): Promise<void> {
  const sorted = [...new Set(ids)].sort();
  for (const id of sorted) await holdNeedOf(tx, id);
  for (const id of sorted) await holdAssignment(tx, id);
}

/**
 * Writes what becomes of each thing, with an event of its own, and tells those who get it and the editors of the outlets.
 * Throws 422 at the field of a thing whose successor may not have it. The works and the people are held before.
 */
export async function handOverWork(
  tx: Tx,
  ctx: Ctx,
  leaver: Leaver,
  handed: readonly Handed[],
  reason: string,
): Promise<void> {
  for (const each of handed) {
    if (each.work.kind === 'work') await handLead(tx, ctx, each, reason);
    else if (each.work.kind === 'crew') await handCrew(tx, ctx, leaver, each, reason);
    else await handEditing(tx, ctx, each, reason);
  }
  await tellEditors(tx, ctx, leaver, handed);
}

async function handLead(tx: Tx, ctx: Ctx, { work, to, field }: Handed, reason: string) {
  const facts = await requireAssignmentFacts(tx, work.id);
  const refusal = handoverRefusal(facts);
  const given = givenStatus(facts.status);
  if (refusal) throw new DomainError(`coverage.errors.${refusal}`, 409);
  if (given === null) throw new DomainError('accounts.errors.handoverChanged', 409);
  if (to === null) return openAgain(tx, ctx, facts, field, reason);
  const lead = await requireColleague(tx, facts.outletId, to, ['reporter'], field);
  const set = { status: given, lead_id: lead.id, assigned_by: ctx.who.id, return_reason: null };
  // A text that was sent back keeps what has to be mended.
  const { return_reason: _, ...keeping } = set;
  await writeWork(tx, ctx, facts, facts.status === 'suspended' ? keeping : set);
  const eventId = await record(tx, ctx, {
    subject: { kind: 'assignment', id: facts.id },
    event: 'assign',
    from: facts.status,
    to: given,
    reason,
    data: {
      lead: lead.displayName,
      leadId: lead.id,
      ...(facts.leadName ? { before: facts.leadName } : {}),
    },
    undo: { rows: [rowBefore(facts)] },
  });
  await tell(tx, ctx, facts, 'assigned', [lead.id], eventId);
}

async function openAgain(
  tx: Tx,
  ctx: Ctx,
  facts: LoadedAssignment,
  field: string,
  reason: string,
): Promise<void> {
  if (!mayOpen(facts)) throw refusedAt(field, 'accounts.errors.handoverNotOpen');
  const suspended = facts.status === 'suspended';
  const freed = { lead_id: null, assigned_by: null, return_reason: null };
  await writeWork(tx, ctx, facts, {
    ...freed,
    ...(suspended
      ? { status: 'suspended' as const, suspended_from: 'open' as const }
      : { status: 'open' as const }),
  });
  await record(tx, ctx, {
    subject: { kind: 'assignment', id: facts.id },
    event: 'release',
    from: facts.status,
    to: suspended ? 'suspended' : 'open',
    reason,
    data: facts.leadName ? { before: facts.leadName } : {},
    undo: { rows: [rowBefore(facts)] },
  });
}

type WorkColumns = Partial<LoadedAssignment['columns']>;

async function writeWork(tx: Tx, ctx: Ctx, facts: LoadedAssignment, set: WorkColumns) {
  const { numUpdatedRows } = await tx.q
    .updateTable('assignments')
    .set({ ...set, updated_at: ctx.clock.now(), version: facts.version + 1 })
    .where('id', '=', facts.id)
    .where('version', '=', facts.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DomainError('accounts.errors.handoverChanged', 409);
}

/** The colleague takes the same part; where they lead the work or are in its crew already, the place goes. */
async function handCrew(
  tx: Tx,
  ctx: Ctx,
  leaver: Leaver,
  { work, to, field }: Handed,
  reason: string,
): Promise<void> {
  const facts = await requireAssignmentFacts(tx, work.id);
  const crew = await tx.q
    .selectFrom('crew')
    .select(['person_id', 'part'])
    .where('assignment_id', '=', facts.id)
    .execute();
  const colleague =
    to === null
      ? null
      : await requireColleague(tx, facts.outletId, to, ['reporter', 'editor'], field);
  const place = crew.find((row) => row.person_id === leaver.id);
  await tx.q
    .deleteFrom('crew')
    .where('assignment_id', '=', facts.id)
    .where('person_id', '=', leaver.id)
    .execute();
  const there =
    facts.leadId === colleague?.id || crew.some((row) => row.person_id === colleague?.id);
  if (colleague && place && !there)
    await tx.q
      .insertInto('crew')
      .values({ assignment_id: facts.id, person_id: colleague.id, part: place.part as CrewPart })
      .execute();
  await writeWork(tx, ctx, facts, {});
  const eventId = await record(tx, ctx, {
    subject: { kind: 'assignment', id: facts.id },
    event: 'crew',
    reason,
    data: { member: colleague?.displayName ?? '', memberBefore: leaver.displayName },
    undo: {
      rows: [{ table: 'assignments', id: facts.id, version: facts.version + 1, before: {} }],
      crew: crew.map((row) => ({ personId: row.person_id, part: row.part })),
    },
  });
  if (colleague) await tell(tx, ctx, facts, 'crewHanded', [colleague.id], eventId);
}

/** Nothing is written on the text itself: any editor of the outlet may go on with it. */
async function handEditing(tx: Tx, ctx: Ctx, { work, to, field }: Handed, reason: string) {
  if (to === null) return;
  const facts = await requireAssignmentFacts(tx, work.id);
  const editor = await requireColleague(tx, facts.outletId, to, ['editor'], field);
  // No part of the batch that an undo goes through: it has nothing to put back.
  const { batchId: _, ...alone } = ctx;
  const eventId = await record(tx, alone, {
    subject: { kind: 'assignment', id: facts.id },
    event: 'handEditing',
    from: facts.status,
    to: facts.status,
    reason,
    data: { editor: editor.displayName, editorId: editor.id },
  });
  await tell(tx, ctx, facts, 'editingHanded', [editor.id], eventId);
}

/** Who has one of the roles at the outlet and may sign in; held. Throws 422 at the field. */
async function requireColleague(
  tx: Tx,
  outletId: string,
  personId: string,
  roles: readonly ('reporter' | 'editor')[],
  field: string,
) {
  await hold(tx, 'people', { id: personId });
  for (const role of roles) {
    const people = await listOutletPeople(tx, outletId, role);
    const found = people.find(({ id }) => id === personId);
    if (found) return found;
  }
  throw refusedAt(field, 'accounts.errors.handoverNoColleague');
}

const refusedAt = (field: string, code: Message) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });

/** One word to the editors of each outlet, who have planned with the person. */
async function tellEditors(tx: Tx, ctx: Ctx, leaver: Leaver, handed: readonly Handed[]) {
  const works = handed.filter(({ work }) => work.kind === 'work');
  for (const outletId of new Set(works.map(({ work }) => work.outletId))) {
    const own = works.filter(({ work }) => work.outletId === outletId);
    const first = own.find(({ to }) => to === null) ?? own[0];
    if (!first) continue;
    await notify(tx, ctx, {
      to: (await editorIds(tx, outletId)).filter((id) => id !== leaver.id),
      kind: 'workHandedOver',
      subject: { kind: 'assignment', id: first.work.id },
      data: {
        name: leaver.displayName,
        title: first.work.title,
        given: own.filter(({ to }) => to !== null).length,
        opened: own.filter(({ to }) => to === null).length,
      },
    });
  }
}
