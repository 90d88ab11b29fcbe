import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listExemplars } from '~/features/exemplars/queries.server';
import type { CoverageState, ExemplarStatus, Family } from '~/features/exemplars/rules';
import { stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import { basePrincipal, OUTLETS } from '~db/seed/base';
import { seedDemo } from '~db/seed/demo';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { TEST_NOW } from '~db/testing/people';
import {
  coveredAddress,
  dossiersOf,
  publicationsAddress,
  registryOf,
} from './components/addresses';
import { readCovered, readPublications } from './input';
import { listCovered, listPublications } from './queries.lists.server';
import { getFigures } from './queries.server';
import { getOwnWork } from './queries.work.server';
import { OUTLET_STATES, owedOf, STATES, sumOf } from './rules';

/** How many rows the list at an address has. */
async function rowsAt(ctx: Ctx, address: string): Promise<number> {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  if (pathname === '/progress/exemplars') {
    const { owed, outlet, state, month, page } = readCovered(searchParams);
    const question = {
      owed,
      ...(outlet && state ? { outlet: { id: outlet, state } } : {}),
      ...(month ? { month } : {}),
    };
    return (await listCovered(ctx, question, page)).total;
  }
  if (pathname === '/progress/publications') {
    const { outlet, month, mine, page } = readPublications(searchParams);
    const leadId = mine ? ctx.who.id : undefined;
    return (await listPublications(ctx, { outletId: outlet, month, leadId }, page)).total;
  }
  const filter = Object.fromEntries(searchParams);
  const { total } = await listExemplars(ctx, {
    status: filter.status as ExemplarStatus | undefined,
    coverage: filter.coverage as CoverageState | undefined,
    family: filter.family as Family | undefined,
    place: filter.place,
    sector: filter.sector,
  });
  return total;
}

describe.each(ENGINES)('progress of the demo on $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await seedDemo(database.db, '!');
  });
  afterAll(() => database.drop());
  const as = (username: string): Ctx => ({
    db: database.db,
    who: basePrincipal(username),
    clock: stillClock(TEST_NOW),
    newId: v7,
  });

  it.each(['bantdkt', 'sovhttdl', 'tk.bao', 'admin', 'pnv.donghai'])(
    'gives %s figures that are the totals of the lists behind them',
    async (username) => {
      const ctx = as(username);
      const figures = await getFigures(ctx);
      const claims: [string, number][] = [
        [registryOf({}), sumOf(figures.all)],
        [coveredAddress({ owed: true }), owedOf(figures.all)],
        ...STATES.map((state): [string, number] => [registryOf({ state }), figures.all[state]]),
        ...figures.districts.flatMap(({ code, counts }): [string, number][] => [
          [registryOf({ place: code }), sumOf(counts)],
          ...STATES.map((state): [string, number] => [
            registryOf({ place: code, state }),
            counts[state],
          ]),
        ]),
        ...figures.sectors.map(({ code, counts }): [string, number] => [
          registryOf({ sector: code, state: 'published_all' }),
          counts.published_all,
        ]),
        ...figures.families.map(({ code, counts }): [string, number] => [
          registryOf({ family: code }),
          sumOf(counts),
        ]),
        ...figures.outlets.flatMap(({ outlet, counts }) =>
          OUTLET_STATES.map((state): [string, number] => [
            coveredAddress({ outlet: outlet.id, state }),
            counts[state],
          ]),
        ),
        ...figures.months.flatMap((line): [string, number][] => [
          [coveredAddress({ month: line.month }), line.approved],
          ...figures.outletsOwing.map((outlet): [string, number] => [
            publicationsAddress({ outlet: outlet.id, month: line.month }),
            line.published[outlet.id] ?? 0,
          ]),
        ]),
        ...Object.entries(figures.statuses).map(([status, total]): [string, number] => [
          dossiersOf(status),
          total,
        ]),
      ];
      const found = await Promise.all(
        claims.map(async ([address]) => [address, await rowsAt(ctx, address)]),
      );
      expect(found).toEqual(claims);
    },
  );

  it('adds up in every direction', async () => {
    const { all, districts, sectors, families, outlets, months } = await getFigures(as('bantdkt'));
    const approved = sumOf(all);
    expect(approved).toBe(43);
    for (const lines of [districts, sectors, families, outlets]) {
      for (const { counts } of lines) expect(sumOf(counts)).toBeGreaterThan(0);
    }
    for (const lines of [districts, sectors, families]) {
      expect(lines.reduce((sum, { counts }) => sum + sumOf(counts), 0)).toBe(approved);
    }
    for (const { counts } of outlets) expect(sumOf(counts)).toBe(approved);
    expect(months.reduce((sum, line) => sum + line.approved, 0)).toBe(approved);
    expect(districts).toHaveLength(7);
  });

  it('shows nominators their own nominations only', async () => {
    const { districts } = await getFigures(as('pnv.donghai'));
    expect(districts.map((line) => line.code)).toEqual(['960']);
  });

  it('lists what is owed with its age, oldest first', async () => {
    const { items } = await listCovered(as('bantdkt'), { owed: true }, 1);
    const ages = items.map((item) => item.ageDays);
    expect(ages[0]).toBe(63);
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    expect(items.every((item) => item.coverage.state !== 'published_all')).toBe(true);
  });

  it('shows reporters what they published themselves', async () => {
    const ctx = as('pv.bao2');
    const work = await getOwnWork(ctx);
    expect(work.published).toBe(await rowsAt(ctx, publicationsAddress({ mine: true })));
    expect(work.published).toBe(work.months.reduce((sum, line) => sum + line.published, 0));
    expect(work.statuses.approved).toBeGreaterThan(0);
  });

  it('counts nothing that was taken down', async () => {
    const { items } = await listPublications(as('bantdkt'), { outletId: OUTLETS.dai }, 1);
    expect(
      items.some((item) => item.title.startsWith('Ba giờ sáng') && item.url?.includes('.html')),
    ).toBe(false);
    expect(items.length).toBeGreaterThan(0);
  });
});
