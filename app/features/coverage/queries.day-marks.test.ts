import { beforeAll, describe, expect, it } from 'vitest';
import { listExemplars } from '~/features/exemplars/queries.server';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { getDayMarks } from './queries.day-marks.server';
import { listTray } from './queries.tray.server';
import { addAssignment, addExemplar } from './testing/rows';

describe.each(ENGINES)('what days mean on $name', ({ open }) => {
  const room = withPeople(open);

  beforeAll(async () => {
    const soldiers = await Promise.all(
      ['Đại đội 1', 'Đại đội 2', 'Đại đội 3'].map((name) =>
        addExemplar(room.db, room.base, { name, sector_code: 'defence' }),
      ),
    );
    await addExemplar(room.db, room.base, { name: 'Trường tiểu học', sector_code: 'education' });
    await addExemplar(room.db, room.base, { sector_code: 'defence', status: 'nominated' });
    // Planned by one outlet and still owed by the other; planned by both.
    const [byOne = '', byBoth = ''] = soldiers;
    await addAssignment(room.db, room.base, { exemplar_id: byOne });
    for (const outlet_id of [room.base.outlets.bao, room.base.outlets.dai])
      await addAssignment(room.db, room.base, { exemplar_id: byBoth, outlet_id });
  });

  const marks = async (from: string, to: string) =>
    getDayMarks(room.base.ctxFor('tk.bao'), { from: from as PlainDate, to: to as PlainDate });
  const on = async (day: string) => (await marks(day, day))[day as PlainDate];

  it('gives every day its lunar date, with the month on the first', async () => {
    expect(Object.keys(await marks('2019-11-25', '2020-01-05'))).toHaveLength(42);
    expect(await on('2019-11-26')).toMatchObject({ lunar: '1/11', lunarFull: '1/11' });
    expect(await on('2019-12-02')).toEqual({ lunar: '7', lunarFull: '7/11', occasions: [] });
  });

  it('counts the exemplars that suit a theme day to come, and nothing for one that is over', async () => {
    const army = (await on('2019-12-22'))?.occasions;
    expect(army).toMatchObject([
      { key: 'army', kind: 'theme', suits: [{ sector: 'defence', waiting: 2 }] },
    ]);
    expect((await on('2019-11-20'))?.occasions).toMatchObject([{ key: 'teachers', suits: [] }]);
    expect((await on('2020-11-20'))?.occasions[0]?.suits).toMatchObject([
      { sector: 'education', waiting: 1 },
    ]);
    const press = (await on('2020-06-21'))?.occasions;
    expect(press).toMatchObject([{ key: 'press', suits: [{ sector: null, waiting: 3 }] }]);
    expect((await on('2020-02-27'))?.occasions).toMatchObject([{ key: 'doctors', suits: [] }]);
  });

  it('names holidays of the lunar year', async () => {
    const tet = (await on('2020-01-25'))?.occasions;
    expect(tet).toMatchObject([{ key: 'tet', kind: 'holiday', suits: [] }]);
  });

  it('counts what the tray and the register show', async () => {
    const ctx = room.base.ctxFor('tk.bao');
    const tray = await listTray(ctx, { sector: 'defence', limit: 10 });
    expect(tray.total).toBe(2);
    const register = await listExemplars(ctx, { sector: 'defence', coverage: 'unplanned' });
    expect(register.items.map((item) => item.id).sort()).toEqual(
      tray.items.map((item) => item.exemplarId).sort(),
    );
    expect((await listExemplars(ctx, { coverage: 'unplanned' })).total).toBe(3);
  });
});
