import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addAssignment, addExemplar, addPlacementRow } from '~/features/coverage/testing/rows';
import type { Instant, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { listAbsences, listReporterProfiles, weekLoads } from './queries.reporters.server';
import { USUAL_CAPACITY } from './rules.reporters';

const on = (day: string) => day as PlainDate;

describe.each(ENGINES)('reporters on $name', ({ open }) => {
  const room = withPeople(open);

  it('have what their profile says, or the usual when there is none', async () => {
    await room.db.transaction(async (tx) => {
      const person_id = room.base.idOf('pv.bao2');
      await tx.q
        .insertInto('reporter_profiles')
        .values({
          person_id,
          weekly_capacity: 2,
          crew_part: 'photo',
          equipment: 'Máy ảnh',
          languages: 'english,khmer',
          note: '',
        })
        .execute();
      await tx.q
        .insertInto('reporter_beats')
        .values([
          { person_id, kind: 'sector', code: 'health' },
          { person_id, kind: 'place', code: '960' },
        ])
        .execute();
      tx.changed({ kind: 'person', id: person_id });
    });
    const reporters = await listReporterProfiles(room.db, room.base.outlets.bao);
    expect(reporters.map((each) => each.displayName)).toEqual([
      'Trương Ngọc Ánh',
      'Đặng Thị Mỹ Duyên',
      'Thạch Thị Sô Phia',
      'Võ Thành Trung',
      'Bùi Anh Tuấn',
      'Ngô Quốc Việt',
    ]);
    expect(reporters.find((each) => each.username === 'pv.bao2')).toMatchObject({
      weeklyCapacity: 2,
      crewPart: 'photo',
      languages: ['khmer', 'english'],
      sectors: ['health'],
      places: ['960'],
    });
    expect(reporters[0]).toMatchObject({ weeklyCapacity: USUAL_CAPACITY, sectors: [] });
  });

  it('are away on the days of what was requested or approved, never of what was refused', async () => {
    const personId = room.base.idOf('pv.bao1');
    const absence = (from: string, to: string, status: 'requested' | 'approved' | 'declined') => ({
      id: v7(),
      person_id: personId,
      kind: 'leave' as const,
      from_on: on(from),
      to_on: on(to),
      status,
      reason: 'việc nhà',
      decided_by: null,
      decided_at: null,
      created_by: personId,
      created_at: '2019-12-01T01:00:00.000Z' as Instant,
      decision_note: '',
    });
    await room.db.transaction(({ q }) =>
      q
        .insertInto('absences')
        .values([
          absence('2019-12-09', '2019-12-11', 'requested'),
          absence('2019-12-02', '2019-12-03', 'approved'),
          absence('2019-12-05', '2019-12-06', 'declined'),
        ])
        .execute(),
    );
    const find = (from: string, to: string, personIds = [personId]) =>
      listAbsences(room.db, { from: on(from), to: on(to), personIds });
    const days = (found: Awaited<ReturnType<typeof find>>) => found.map((each) => each.from);
    expect(days(await find('2019-12-03', '2019-12-09'))).toEqual(['2019-12-02', '2019-12-09']);
    expect(await find('2019-12-04', '2019-12-08')).toEqual([]);
    expect(await find('2019-12-01', '2019-12-31', [room.base.idOf('pv.bao3')])).toEqual([]);
    expect(await find('2019-12-01', '2019-12-31', [])).toEqual([]);
    expect((await find('2019-12-01', '2019-12-04'))[0]).not.toHaveProperty('reason');
  });

  it('carry a work in the week of its first appearance, as lead or in the crew, once', async () => {
    const { db } = room;
    const lead_id = room.base.idOf('pv.bao4');
    const exemplar_id = await addExemplar(db, room.base);
    const work = (fields = {}) =>
      addAssignment(db, room.base, { exemplar_id, lead_id, status: 'claimed', ...fields });
    const appear = (assignment_id: string, day: string, fields = {}) =>
      addPlacementRow(db, room.base, { assignment_id, planned_on: on(day), ...fields });
    const twice = await work();
    await appear(twice, '2019-12-03');
    await appear(twice, '2019-12-05');
    await appear(twice, '2019-12-10');
    const stopped = await work({ status: 'suspended' });
    await appear(stopped, '2019-12-03');
    const moved = await work();
    await appear(moved, '2019-12-08', { status: 'cancelled' });
    await appear(moved, '2019-12-09');
    const rerun = await work();
    await appear(rerun, '2019-11-27');
    await appear(rerun, '2019-12-04', { kind: 'rerun' });
    await db.transaction(async (tx) => {
      const crew = { assignment_id: twice, part: 'photo' as const };
      await tx.q
        .insertInto('crew')
        .values([
          { ...crew, person_id: room.base.idOf('pv.bao5') },
          { ...crew, person_id: lead_id },
        ])
        .execute();
      tx.changed({ kind: 'assignment', id: twice });
    });
    const { bao } = room.base.outlets;
    const loads = await weekLoads(db, bao, on('2019-12-02'));
    expect([...loads].sort()).toEqual(
      [
        [lead_id, 1],
        [room.base.idOf('pv.bao5'), 1],
      ].sort(),
    );
    expect((await weekLoads(db, bao, on('2019-12-09'))).get(lead_id)).toBe(1);
    expect((await weekLoads(db, room.base.outlets.dai, on('2019-12-02'))).size).toBe(0);
  });
});
