import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import { nameAirings } from '~db/migrations/0029-reruns';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { addAssignment, addExemplar, addPlacementRow } from './testing/rows';

describe.each(ENGINES)('reruns that were planned before, on $name', ({ open }) => {
  const room = withPeople(open);

  it('get the nearest airing of their work before them that was not cancelled', async () => {
    const { db, base } = room;
    const assignment_id = await addAssignment(db, base, {
      exemplar_id: await addExemplar(db, base),
      outlet_id: base.outlets.dai,
      kind: 'segment',
    });
    const add = (on: string, hour: string, fields: object = {}) =>
      addPlacementRow(
        db,
        base,
        {
          assignment_id,
          planned_on: on as PlainDate,
          planned_time: hour as ClockTime,
          ...fields,
        },
        'tv',
      );
    const first = await add('2019-12-03', '19:50');
    const second = await add('2019-12-10', '19:50');
    await add('2019-12-11', '06:00', { status: 'cancelled' });
    const kind = 'rerun';
    const reruns = [
      await add('2019-12-04', '09:00', { kind }),
      await add('2019-12-10', '09:00', { kind }),
      await add('2019-12-11', '09:00', { kind }),
    ];
    await db.transaction(async (tx) => {
      await sql.raw(nameAirings()).execute(tx.q);
    });
    const named = await Promise.all(
      reruns.map((id) =>
        db.q
          .selectFrom('placements')
          .select('rerun_of')
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      ),
    );
    expect(named.map((row) => row.rerun_of)).toEqual([first, first, second]);
  });
});
