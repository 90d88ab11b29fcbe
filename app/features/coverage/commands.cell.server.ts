/** One field of the details, as the table edits it. */
import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { transactOnce } from '~/platform/receipts.server';
import { clockTimeOf, plainDateOf } from '~/platform/time';
import { detailsBefore, requireEditable, writeDetails } from './commands.details.server';
import { requireGenre } from './commands.genre.server';
import { holdAssignment } from './commands.holding.server';
import { deadlineOf } from './commands.plan.server';
import type { CellInput } from './input.assignments';
import { lengthStored } from './rules.lengths';

/**
 * Changes one of title, genre, deadline and length, over the version that the table read. Throws 403, 404, 422, and 409
 * `editOvertaken` with what is saved now.
 */
export function updateCell(ctx: Ctx, id: string, input: CellInput): Promise<{ eventId: string }> {
  return transactOnce(ctx, async (tx) => {
    await holdAssignment(tx, id);
    const facts = await requireEditable(tx, ctx, id);
    const before = await detailsBefore(tx, id);
    const { version, field: _, ...change } = input;
    const at = before.deadline_at;
    const details = {
      version,
      title: before.title,
      brief: before.brief,
      genre: before.genre,
      lengthValue: lengthStored(before),
      deadlineDay: at && plainDateOf(at),
      deadlineTime: at && clockTimeOf(at),
      ...change,
    };
    await requireGenre(tx, [facts.kind], details.genre, before.genre);
    await writeDetails(tx, ctx, facts, details);
    const eventId = await record(tx, ctx, {
      subject: { kind: 'assignment', id },
      event: 'update',
      data: { title: details.title, deadlineAt: deadlineOf(details) },
      undo: { rows: [{ table: 'assignments', id, version: version + 1, before }] },
    });
    return { eventId };
  });
}
