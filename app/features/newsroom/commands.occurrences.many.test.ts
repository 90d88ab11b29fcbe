import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addAssignment, addExemplar, addSlot } from '~/features/coverage/testing/rows';
import type { Instant, PlainDate } from '~/platform/time';
import { chunksOf } from '~db/chunks';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { skipOccurrence } from './commands.occurrences.server';

const MANY = 20_000;
const DAY = '2019-12-11' as PlainDate;
const AT = '2019-11-01T01:00:00.000Z' as Instant;

describe.each(ENGINES)('a verb that touches 20,000 rows, on $name', ({ open }) => {
  const room = withPeople(open);

  it('is one verb', { timeout: 180_000 }, async () => {
    const slotId = await addSlot(room.db, room.base);
    const exemplarId = await addExemplar(room.db, room.base);
    const assignmentId = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    const rows = Array.from({ length: MANY }, () => ({
      id: v7(),
      assignment_id: assignmentId,
      outlet_id: room.base.outlets.bao,
      channel_id: room.base.channels['bao-print'],
      slot_id: slotId,
      kind: 'issue' as const,
      planned_on: DAY,
      planned_time: null,
      status: 'planned' as const,
      length_value: null,
      length_unit: null,
      published_on: null,
      published_time: null,
      evidence: null,
      flagged: 0 as const,
      created_at: AT,
      updated_at: AT,
      version: 1,
    }));
    await room.db.transaction(async (tx) => {
      for (const some of chunksOf(rows)) await tx.q.insertInto('placements').values(some).execute();
    });
    const before = await countChanges();
    const skip = { reason: 'Số báo đặc biệt', version: 0, free: true };
    await skipOccurrence(room.base.ctxFor('tk.bao'), slotId, DAY, skip);
    const { left } = await room.db.q
      .selectFrom('placements')
      .select(({ fn }) => fn.countAll<number>().as('left'))
      .where('slot_id', '=', slotId)
      .executeTakeFirstOrThrow();
    expect(Number(left)).toBe(0);
    // One change a placement, and the slot's own.
    expect((await countChanges()) - before).toBe(MANY + 1);
  });

  const countChanges = async () => {
    const { n } = await room.db.q
      .selectFrom('changes')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
});
