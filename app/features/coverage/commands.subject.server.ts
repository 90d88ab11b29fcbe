/** Choosing whom a recurring need is about, once for each of its assignments. */
import { record } from '~/features/history/commands.server';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, refusalIn } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { fold } from '~/platform/text';
import type { Reader } from '~db/connect';
import { requireApproved } from './commands.plan.server';
import { requireAssignmentFacts } from './queries.facts.server';
import { canChooseSubject } from './rules';

/**
 * Gives an assignment its exemplar; a title that nobody has changed becomes the exemplar's name. Throws 403 for another
 * outlet, 404, 409 when it has one, is closed, or the exemplar is not approved.
 */
export function chooseSubject(
  ctx: Ctx,
  id: string,
  exemplarId: string,
): Promise<{ title: string; name: string }> {
  return ctx.db.transaction(async (tx) => {
    const facts = await permitted(tx, ctx, id);
    const exemplar = await requireApproved(tx, exemplarId);
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
        search_folded: fold(`${title} ${exemplar.name}`),
        updated_at: ctx.clock.now(),
        version: facts.version + 1,
      })
      .where('id', '=', id)
      .where('exemplar_id', 'is', null)
      .where('version', '=', facts.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('coverage.errors.subjectChosen', 409);
    await record(tx, ctx, {
      subject: { kind: 'assignment', id },
      event: 'subject',
      data: { exemplarId: exemplar.id, exemplar: exemplar.name },
    });
    if (facts.leadId) {
      await notify(tx, ctx, {
        to: [facts.leadId],
        kind: 'subjectChosen',
        subject: { kind: 'assignment', id },
        data: { title, name: ctx.who.displayName },
      });
    }
    return { title, name: exemplar.name };
  });
}

/** Why no subject can be chosen by this person now, or null. Throws 404. */
export const whyNotSubject = (ctx: Ctx, id: string) => refusalIn(permitted(ctx.db, ctx, id));

async function permitted(db: Reader, ctx: Ctx, id: string) {
  const facts = await requireAssignmentFacts(db, id);
  if (!can(ctx.who, 'plan:assignment', { outletId: facts.outletId }))
    throw new DomainError('coverage.errors.notYourOutlet', 403);
  if (!facts.withoutSubject) throw new DomainError('coverage.errors.subjectChosen', 409);
  if (!canChooseSubject(ctx.who, facts))
    throw new DomainError('coverage.errors.closedForSubject', 409);
  return facts;
}
