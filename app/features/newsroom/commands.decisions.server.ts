/** What was decided about single occurrences, when their slot comes on other days. */
import { DomainError, type Message } from '~/platform/errors';
import { formatDate, type PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import type { SlotInput } from './input.slots';
import { getSlot, type Slot } from './queries.slots.server';
import { carriedTo } from './rules.slot-decisions';
import { hasOriginal } from './rules.slots';

/**
 * Decisions about days from `today` on that the slot no longer has go to the occurrence of the same week (`carry`) or are forgotten
 * (`drop`), as the editor chose. Throws 422 at `decisions`, with how many and which, when there are some and nothing was chosen.
 */
export async function settleDecisions(
  tx: Tx,
  slot: Slot,
  today: PlainDate,
  choice: SlotInput['decisions'],
): Promise<void> {
  const exceptions = (await getSlot(tx, slot.id))?.exceptions ?? [];
  const lost = exceptions.filter(
    ({ occursOn }) => occursOn >= today && !hasOriginal(slot, occursOn),
  );
  if (lost.length === 0) return;
  if (!choice) {
    const days = lost.map(({ occursOn }) => formatDate(occursOn)).join(', ');
    const decisions: Message[] = [`slots.errors.decisionsLost?count=${lost.length}&days=${days}`];
    throw new DomainError('errors.invalid', 422, {}, { decisions });
  }
  const goes = choice === 'carry' ? carriedTo(slot, exceptions, lost, today) : new Map();
  for (const { occursOn } of lost) {
    const to = goes.get(occursOn);
    const where = { slot_id: slot.id, occurs_on: occursOn };
    await (to === undefined
      ? tx.q
          .deleteFrom('slot_exceptions')
          .where((on) => on.and(where))
          .execute()
      : tx.q
          .updateTable('slot_exceptions')
          .set({ occurs_on: to })
          .set((row) => ({ version: row('version', '+', 1) }))
          .where((on) => on.and(where))
          .execute());
  }
}
