import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSIGNMENT_STATUSES } from '~/features/coverage/rules';
import { isOverdue, PLACEMENT_STATUSES } from '~/features/coverage/rules.placements';
import { staleCopies } from '~/features/coverage/testing/stale-copies';
import { EXEMPLAR_KINDS, EXEMPLAR_STATUSES, FAMILIES } from '~/features/exemplars/rules';
import { uploadList } from '~/features/imports/commands.server';
import { getImport } from '~/features/imports/queries.server';
import { sampleFile } from '~/features/imports/testing/workbooks';
import { stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import { toInstant } from '~/platform/time';
import expected from '../../e2e/fixtures/danh-sach-dien-hinh-2019.expected.json';
import { ENGINES, type TestDatabase } from '../testing/databases';
import { basePrincipal, PEOPLE } from './base';
import { seedDemo } from './demo';
import { DEMO_STARTS } from './stage';

const NOW = toInstant(new Date(DEMO_STARTS));

describe.each(ENGINES)('the demo on $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await seedDemo(database.db, '!');
  });
  afterAll(() => database.drop());
  const as = (username: string): Ctx => ({
    db: database.db,
    who: basePrincipal(username),
    clock: stillClock(NOW),
    newId: v7,
  });

  it('has exemplars of every status, family, kind, sector and district', async () => {
    const rows = await database.db.q.selectFrom('exemplars').selectAll().execute();
    const has = (values: readonly unknown[]) => [...new Set(values)].sort();
    expect(rows).toHaveLength(60);
    expect(has(rows.map((row) => row.status))).toEqual([...EXEMPLAR_STATUSES].sort());
    expect(has(rows.map((row) => row.family))).toEqual([...FAMILIES].sort());
    expect(has(rows.map((row) => row.kind))).toEqual([...EXEMPLAR_KINDS].sort());
    expect(has(rows.map((row) => row.district_code))).toHaveLength(7);
    const sectors = await database.db.q.selectFrom('sectors').select('code').execute();
    expect(has(rows.map((row) => row.sector_code))).toEqual(has(sectors.map((row) => row.code)));
  });

  it('keeps every folded text and sort key as its source is', async () => {
    expect(await staleCopies(database.db)).toEqual([]);
  });

  it('has coverage in every state, some of it late', async () => {
    const assignments = await database.db.q.selectFrom('assignments').selectAll().execute();
    const placements = await database.db.q.selectFrom('placements').selectAll().execute();
    expect(new Set(assignments.map((row) => row.status))).toEqual(new Set(ASSIGNMENT_STATUSES));
    expect(new Set(placements.map((row) => row.status))).toEqual(new Set(PLACEMENT_STATUSES));
    const late = placements.filter((row) =>
      isOverdue(
        { status: row.status, plannedOn: row.planned_on, plannedTime: row.planned_time },
        NOW,
      ),
    );
    expect(late).toHaveLength(3);
    expect(assignments.filter((row) => row.return_reason !== null)).toHaveLength(2);
  });

  it('gives every reporter something to do', async () => {
    const rows = await database.db.q
      .selectFrom('assignments')
      .select('lead_id')
      .where('status', 'in', ['claimed', 'in_progress'])
      .execute();
    const busy = new Set(rows.map((row) => row.lead_id));
    const idle = PEOPLE.filter(({ username }) => username.startsWith('pv.')).filter(
      ({ id }) => !busy.has(id),
    );
    expect(idle.map(({ username }) => username)).toEqual([]);
  });

  it('tells its history in order, before the demo begins, with a reason where one is due', async () => {
    const events = await database.db.q.selectFrom('history').selectAll().orderBy('id').execute();
    const times = events.map((event) => event.at);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)?.localeCompare(NOW)).toBe(-1);
    const needed = ['return', 'reject', 'withdraw', 'decline', 'suspend', 'correct', 'take_down'];
    const mute = events.filter((event) => needed.includes(event.event) && !event.reason);
    expect(mute).toEqual([]);
  });

  it('leaves the sample list to be imported as it was counted', async () => {
    const board = as('bantdkt');
    const { id, work } = await uploadList(board, sampleFile(), 'decided', (error) => {
      throw error;
    });
    await work;
    const { counts } = await getImport(board, id);
    expect(counts).toMatchObject({
      valid: expected.valid,
      duplicate: expected.duplicates,
      error: expected.errors.length,
    });
  });
});

describe('the demo twice', () => {
  it('is the same to the last id', async () => {
    const made = await Promise.all(
      [0, 1].map(async () => {
        const { db, drop } = await ENGINES[0].open();
        await seedDemo(db, '!');
        const rows = await db.q.selectFrom('placements').selectAll().orderBy('id').execute();
        await drop();
        return rows;
      }),
    );
    expect(made[0]).toEqual(made[1]);
  }, 60_000);
});
