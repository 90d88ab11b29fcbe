import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { moveOccurrence } from '~/features/newsroom/commands.occurrences.server';
import type { PlainDate } from '~/platform/time';
import type { Db } from '~db/connect';
import { ENGINES } from '~db/testing/databases';
import { cancelAssignment } from './commands.assignments.server';
import { addSlot, refusalBy } from './testing/rows';
import { openWorld } from './testing/world';

// SQLite runs one transaction at a time.
const AT_ONCE = ENGINES.filter(({ name }) => name === 'PostgreSQL');

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

/** How many transactions of this database wait for another one. */
async function waiters(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db.q);
  return Number(rows[0]?.count);
}

describe.each(AT_ONCE)('verbs that meet on $name', ({ open }) => {
  const world = openWorld(open);

  /** Publishes a placement, and lets `meanwhile` begin between its writing and its end. */
  async function publishedAround<T>(id: string, meanwhile: () => Promise<T>): Promise<T> {
    const [written, end] = [gate(), gate()];
    const publishing = world.db.transaction(async (tx) => {
      await tx.q
        .updateTable('placements')
        .set({ status: 'published', published_on: '2019-12-01' as PlainDate, version: 2 })
        .where('id', '=', id)
        .execute();
      written.open();
      await end.passed;
    });
    await written.passed;
    const other = meanwhile();
    await vi.waitFor(async () => expect(await waiters(world.db)).toBe(1));
    end.open();
    await publishing;
    return other;
  }

  it('what is published at that moment stops the cancelling of its assignment', async () => {
    const { assignmentId, id } = await world.placed();
    const refusal = await publishedAround(id, () =>
      refusalBy(cancelAssignment(world.editor(), assignmentId, 'Trùng đề tài')),
    );
    expect(refusal).toMatchObject({ code: 'coverage.errors.alreadyPublished' });
    expect((await world.placementOf(id)).status).toBe('published');
    expect((await world.assignmentOf(assignmentId)).status).toBe('approved');
  });

  it('what is published at that moment stays where it was when its occurrence is moved', async () => {
    const slotId = await addSlot(world.db, world.base);
    const from = '2019-12-04' as PlainDate;
    const { id } = await world.placed('scheduled', 'print', { slot_id: slotId, planned_on: from });
    await publishedAround(id, () =>
      moveOccurrence(world.editor(), slotId, from, {
        movedTo: '2019-12-05' as PlainDate,
        movedTime: null,
        reason: 'Số báo đặc biệt.',
        version: 0,
      }),
    );
    expect(await world.placementOf(id)).toMatchObject({ status: 'published', planned_on: from });
  });
});
