import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import { NO_FILTER, NOBODY } from './components/calendar-filter';
import { getFilterOptions, nameFilter } from './queries.filter-options.server';
import { refusalBy } from './testing/rows';

describe.each(ENGINES)('what the filter offers on $name', ({ open }) => {
  let database: TestDatabase;
  let base: TestPeople;

  beforeAll(async () => {
    database = await open();
    base = await seedPeople(database.db);
  });
  afterAll(() => database.drop());

  it('is the same for every reader of the calendar, and closed to others', async () => {
    const options = await getFilterOptions(base.ctxFor('tk.bao'));
    expect(await getFilterOptions(base.ctxFor('bantdkt'))).toEqual(options);
    expect(await refusalBy(getFilterOptions(base.ctxFor('pnv.donghai')))).toMatchObject({
      status: 403,
    });
    expect(options.channels.map((each) => each.id)).toContain(base.channels['dai-tv']);
    const outletOf = (username: string) =>
      options.reporters.find((each) => each.id === base.idOf(username))?.outletId;
    expect([outletOf('pv.bao1'), outletOf('pv.dai1')]).toEqual([
      base.outlets.bao,
      base.outlets.dai,
    ]);
    expect(options.reporters.some((each) => each.id === base.idOf('tk.bao'))).toBe(false);
    expect(options.places).toHaveLength(7);
  });

  it('names what an address holds, a place with its district', async () => {
    const named = await nameFilter(base.ctxFor('tk.bao'), {
      ...NO_FILTER,
      channel: base.channels['bao-print'],
      reporter: base.idOf('pv.bao1'),
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
    const ctx = base.ctxFor('tk.bao');
    expect(await nameFilter(ctx, { ...NO_FILTER, reporter: NOBODY })).toEqual({});
    const gone = await nameFilter(ctx, { ...NO_FILTER, slot: 'gone', place: '99999' });
    expect([gone.slot, gone.place]).toEqual([undefined, undefined]);
  });
});
