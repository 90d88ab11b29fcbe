import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { listCalendarItems } from './queries.calendar.server';
import { markWarnings } from './queries.marks.server';
import { openWorld } from './testing/world';

const day = (text: string) => text as PlainDate;
const WEEK = { from: day('2019-12-02'), to: day('2019-12-08') };

describe.each(ENGINES)('the warnings on the calendar, on $name', ({ open }) => {
  const world = openWorld(open);

  it('are never those of a place where an item no longer is', async () => {
    const id = (await world.placed('planned', 'print', { planned_on: day('2019-12-04') })).id;
    const ctx = world.editor();
    await world.db.transaction((tx) =>
      tx.q
        .insertInto('absences')
        .values({
          id: 'away',
          person_id: world.base.idOf('pv.bao1'),
          kind: 'leave',
          from_on: day('2019-12-06'),
          to_on: day('2019-12-06'),
          reason: '',
          status: 'approved',
          decided_by: null,
          decided_at: null,
          decision_note: '',
          created_by: world.base.idOf('pv.bao1'),
          created_at: ctx.clock.now(),
        })
        .execute(),
    );
    const before = await listCalendarItems(ctx, WEEK);
    await world.db.transaction(async (tx) => {
      tx.changed({ kind: 'placement', id });
      const there = { planned_on: day('2019-12-06') };
      await tx.q.updateTable('placements').set(there).where('id', '=', id).execute();
    });
    // A reader had read the items before somebody moved one.
    await markWarnings(ctx, before);
    const [item] = await markWarnings(ctx, await listCalendarItems(ctx, WEEK));
    expect(item?.warnings).toContain('onLeave');
  });
});
