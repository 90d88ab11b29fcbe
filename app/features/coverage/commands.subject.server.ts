/** Choosing whom a recurring need is about, once for each of its assignments. */
import { record } from '~/features/history/commands.server';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, refusalIn } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import { confirmed, requireConfirmed } from './commands.confirmation.server';
import { holdAssignment } from './commands.holding.server';
import { searchTextOf } from './commands.naming.server';
import { requireApproved } from './commands.plan.server';
import { requireVersion } from './commands.transition.server';
import type { SubjectInput } from './input.series';
import { requireAssignmentFacts } from './queries.facts.server';
import { warningsOfSubject } from './queries.warning-preview.server';
import { canChooseSubject } from './rules';

/**
 * Gives an assignment its exemplar; a title that nobody has changed becomes the exemplar's name. Throws 403 for another
 * outlet, 404, 409 when it has one, is closed, its outlet is out of use, or the exemplar is not approved, 409 `confirmWarnings` when a form asks about
 * warnings that were not accepted.
 */
export function chooseSubject(
  ctx: Ctx,
  id: string,
  input: SubjectInput,
): Promise<{ title: string; name: string; eventId: string }> {
  return transactOnce(ctx, async (tx) => {
    await hold(tx, 'exemplars', { id: input.exemplarId });
    await holdAssignment(tx, id);
    const facts = await permitted(tx, ctx, id);
    await requireVersion(tx, facts, input.version);
    const exemplar = await requireApproved(tx, input.exemplarId);
    const warnings = await warningsOfSubject({ db: tx, clock: ctx.clock }, id, exemplar.id);
    const before = await subjectBefore(tx, id);
    const series = await tx.q
      .selectFrom('assignments as a')
      .innerJoin('series as s', 's.id', 'a.series_id')
      .select('s.title')
      .where('a.id', '=', id)
      .executeTakeFirst();
    const title = series?.title === facts.title ? exemplar.name : facts.title;
    const { numUpdatedRows } = await tx.q
      .updateTable('assignments')
      .set({
        exemplar_id: exemplar.id,
        title,
        search_folded: searchTextOf(title, exemplar.name),
        updated_at: ctx.clock.now(),
        version: facts.version + 1,
      })
      .where('id', '=', id)
      .where('exemplar_id', 'is', null)
      .where('version', '=', facts.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('coverage.errors.subjectChosen', 409);
    const eventId = await record(tx, ctx, {
      subject: { kind: 'assignment', id },
      event: 'subject',
      data: {
        exemplarId: exemplar.id,
        exemplar: exemplar.name,
        ...confirmed(warnings, input),
      },
      undo: { rows: [{ table: 'assignments', id, version: facts.version + 1, before }] },
    });
    if (facts.leadId) {
      await notify(tx, ctx, {
        to: [facts.leadId],
        kind: 'subjectChosen',
        subject: { kind: 'assignment', id },
        data: { title, name: ctx.who.displayName },
        eventId,
      });
    }
    // Last, so that whatever cannot be is said first; nothing of the above stays when it throws.
    requireConfirmed(warnings, input);
    return { title, name: exemplar.name, eventId };
  });
}

/** What choosing writes, as it stands: what an undo puts back. */
const subjectBefore = (tx: Tx, id: string) =>
  tx.q
    .selectFrom('assignments')
    .select(['exemplar_id', 'title', 'search_folded'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** Why no subject can be chosen by this person now, or null. Throws 404. */
export const whyNotSubject = (ctx: Ctx, id: string) => refusalIn(permitted(ctx.db, ctx, id));

async function permitted(db: Reader, ctx: Ctx, id: string) {
  const facts = await requireAssignmentFacts(db, id);
  if (!can(ctx.who, 'plan:assignment', { outletId: facts.outletId }))
    throw new DomainError('coverage.errors.notYourOutlet', 403);
  if (!facts.withoutSubject) throw new DomainError('coverage.errors.subjectChosen', 409);
  if (!canChooseSubject(ctx.who, facts))
    throw new DomainError('coverage.errors.closedForSubject', 409);
  // What somebody works on is finished there, nothing new is begun.
  if (!facts.inUse && facts.leadId === null) throw new DomainError('coverage.errors.outOfUse', 409);
  return facts;
}
