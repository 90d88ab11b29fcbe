import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { NO_FILTER, NOBODY } from './components/calendar-filter';
import { getFilterOptions, nameFilter } from './queries.filter-options.server';
import { refusalBy } from './testing/rows';

describe.each(ENGINES)('what the filter offers on $name', ({ open }) => {
  const room = withPeople(open);

  it('is the same for every reader of the calendar, and closed to others', async () => {
    const options = await getFilterOptions(room.base.ctxFor('tk.bao'));
    expect(await getFilterOptions(room.base.ctxFor('bantdkt'))).toEqual(options);
    expect(await refusalBy(getFilterOptions(room.base.ctxFor('pnv.donghai')))).toMatchObject({
      status: 403,
    });
    expect(options.channels.map((each) => each.id)).toContain(room.base.channels['dai-tv']);
    const outletOf = (username: string) =>
      options.reporters.find((each) => each.id === room.base.idOf(username))?.outletId;
    expect([outletOf('pv.bao1'), outletOf('pv.dai1')]).toEqual([
      room.base.outlets.bao,
      room.base.outlets.dai,
    ]);
    expect(options.reporters.some((each) => each.id === room.base.idOf('tk.bao'))).toBe(false);
    expect(options.places).toHaveLength(7);
  });

  it('names what an address holds, a place with its district', async () => {
    const named = await nameFilter(room.base.ctxFor('tk.bao'), {
      ...NO_FILTER,
      channel: room.base.channels['bao-print'],
      reporter: room.base.idOf('pv.bao1'),
      place: '31972',
      sector: 'defence',
    });
    expect(named.place).toMatch(/^Thị trấn Gành Hào, Huyện Đông Hải$/);
    expect(named.reporter).toBeTruthy();
    expect([named.channel?.name, named.sector?.nameEn]).toEqual([
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('has no name for nobody, nor for what is not there', async () => {
    const ctx = room.base.ctxFor('tk.bao');
    expect(await nameFilter(ctx, { ...NO_FILTER, reporter: NOBODY })).toEqual({});
    const gone = await nameFilter(ctx, { ...NO_FILTER, slot: 'gone', place: '99999' });
    expect([gone.slot, gone.place]).toEqual([undefined, undefined]);
  });
});
