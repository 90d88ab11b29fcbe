/** What may be written about an assignment at any time: its details, comments. */

import { record } from '~/features/history/commands.server';
import { lastTouch } from '~/features/history/queries.server';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, refusalIn } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import { clockTimeOf, plainDateOf } from '~/platform/time';
import type { Reader, Tx } from '~db/connect';
import { requireGenre } from './commands.genre.server';
import { holdAssignment } from './commands.holding.server';
import { optionalStoredLength } from './commands.length.server';
import { heldName, searchTextOf } from './commands.naming.server';
import { deadlineOf } from './commands.plan.server';
import { editorIds, teamIds, tell, tooLate } from './commands.transition.server';
import { writeCrew as crewText, lengthTextOf } from './details-form-texts';
import type { CrewInput, DetailsInput } from './input.assignments';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import { canComment, canEditDetails } from './rules';
import { lengthStored } from './rules.lengths';

/**
 * Title, brief, genre, deadline, length and crew, over the version that the form read. Throws 403, 404, 422, and 409
 * `editOvertaken` {by, at, version} when another person has saved since.
 */
export function updateDetails(
  ctx: Ctx,
  id: string,
  input: DetailsInput,
): Promise<{ version: number; eventId: string }> {
  return transactOnce(ctx, async (tx) => {
    await holdAssignment(tx, id);
    const facts = await requireEditable(tx, ctx, id);
    const before = await detailsBefore(tx, id);
    await requireGenre(tx, [facts.kind], input.genre, before.genre);
    await writeDetails(tx, ctx, facts, input);
    const { changed, crew } = await writeCrew(tx, facts, input.crew);
    const eventId = await record(tx, ctx, {
      subject: { kind: 'assignment', id },
      event: 'update',
      data: {
        title: input.title,
        deadlineAt: deadlineOf(input),
        ...(changed ? { crew: input.crew } : {}),
      },
      undo: {
        rows: [{ table: 'assignments', id, version: input.version + 1, before }],
        ...(changed ? { crew } : {}),
      },
    });
    return { version: input.version + 1, eventId };
  });
}

/** Why the details are not this person's to edit now, or null. Throws 404. */
export const whyNotDetails = (ctx: Ctx, id: string) => refusalIn(requireEditable(ctx.db, ctx, id));

/** The facts, while the details are the person's to edit. Throws 403, 404, 409. */
export async function requireEditable(db: Reader, ctx: Ctx, id: string): Promise<LoadedAssignment> {
  const facts = await requireAssignmentFacts(db, id);
  if (!can(ctx.who, 'plan:assignment', { outletId: facts.outletId })) {
    throw new DomainError('coverage.errors.notYourOutlet', 403);
  }
  if (!canEditDetails(ctx.who, facts)) throw await tooLate(db, facts);
  return facts;
}

/** The details as they stand: what an undo puts back. */
export const detailsBefore = (tx: Tx, id: string) =>
  tx.q
    .selectFrom('assignments')
    .select([
      'title',
      'search_folded',
      'brief',
      'genre',
      'deadline_at',
      'length_value',
      'length_unit',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** Writes the details over the version that was read. Throws 409 `editOvertaken`. */
export async function writeDetails(
  tx: Tx,
  ctx: Ctx,
  facts: LoadedAssignment,
  input: Omit<DetailsInput, 'crew'>,
): Promise<void> {
  const exemplarName = await heldName(tx, facts.exemplarId);
  const { numUpdatedRows } = await tx.q
    .updateTable('assignments')
    .set({
      title: input.title,
      search_folded: searchTextOf(input.title, exemplarName),
      brief: input.brief,
      genre: input.genre,
      deadline_at: deadlineOf(input),
      ...optionalStoredLength(facts.kind, input.lengthValue),
      updated_at: ctx.clock.now(),
      version: input.version + 1,
    })
    .where('id', '=', facts.id)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  throw await overtaken(tx, facts);
}

/** Both versions can be compared: what is saved now goes with the refusal, '' where it is empty. */
async function overtaken(tx: Tx, { id }: LoadedAssignment): Promise<DomainError> {
  const { name, at } = await lastTouch(tx, { kind: 'assignment', id });
  const row = await tx.q
    .selectFrom('assignments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const crew = await tx.q
    .selectFrom('crew')
    .innerJoin('people', 'people.id', 'crew.person_id')
    .select(['people.display_name', 'crew.person_id', 'crew.part'])
    .where('assignment_id', '=', id)
    .orderBy('people.name_sort')
    .execute();
  return new DomainError('coverage.errors.editOvertaken', 409, {
    by: name,
    at,
    version: row.version,
    title: row.title,
    brief: row.brief,
    genre: row.genre,
    deadlineDay: row.deadline_at ? plainDateOf(row.deadline_at) : '',
    deadlineTime: row.deadline_at ? clockTimeOf(row.deadline_at) : '',
    lengthValue: lengthTextOf(lengthStored(row)),
    crew: crew.map((each) => each.display_name).join(', '),
    crewRows: crewText(crew.map((each) => ({ personId: each.person_id, part: each.part }))),
  });
}

/** Writes the crew where it differs; says whether it did, and who was in it before. */
async function writeCrew(tx: Tx, facts: LoadedAssignment, crew: CrewInput) {
  const before = await tx.q
    .selectFrom('crew')
    .select(['person_id', 'part'])
    .where('assignment_id', '=', facts.id)
    .execute();
  const kept = before.map((row) => ({ personId: row.person_id, part: row.part }));
  const wanted = crew.filter(({ personId }) => personId !== facts.leadId);
  const same =
    before.length === wanted.length &&
    wanted.every(({ personId, part }) =>
      before.some((row) => row.person_id === personId && row.part === part),
    );
  if (same) return { changed: false, crew: kept };
  const known = new Set([
    ...before.map((row) => row.person_id),
    ...(await listOutletPeople(tx, facts.outletId, 'reporter')).map((person) => person.id),
    ...(await listOutletPeople(tx, facts.outletId, 'editor')).map((person) => person.id),
  ]);
  if (!wanted.every(({ personId }) => known.has(personId))) {
    throw new DomainError('errors.invalid', 422, {}, { crew: ['coverage.errors.notCrew'] });
  }
  await tx.q.deleteFrom('crew').where('assignment_id', '=', facts.id).execute();
  if (wanted.length > 0) {
    await tx.q
      .insertInto('crew')
      .values(
        wanted.map(({ personId, part }) => ({
          assignment_id: facts.id,
          person_id: personId,
          part,
        })),
      )
      .execute();
  }
  return { changed: true, crew: kept };
}

/** Adds a comment for everybody on the assignment: its lead, its crew, the outlet's editors. Throws 403, 404. */
export function addComment(ctx: Ctx, id: string, body: string): Promise<{ commentId: string }> {
  return transactOnce(ctx, async (tx) => {
    const facts = await requireAssignmentFacts(tx, id);
    if (!canComment(ctx.who, facts.outletId))
      throw new DomainError('coverage.errors.notYourOutlet', 403);
    const commentId = ctx.newId();
    await tx.q
      .insertInto('comments')
      .values({
        id: commentId,
        assignment_id: id,
        author_id: ctx.who.id,
        body,
        created_at: ctx.clock.now(),
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'assignment', id },
      event: 'comment',
      data: { commentId },
    });
    const everybody = [
      ...(await teamIds(tx, id, facts.leadId)),
      ...(await editorIds(tx, facts.outletId)),
    ];
    await tell(tx, ctx, facts, 'commented', everybody);
    return { commentId };
  });
}
