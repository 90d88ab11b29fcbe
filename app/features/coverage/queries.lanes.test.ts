import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { getCalendarPage } from './queries.calendar-page.server';
import { listLanes } from './queries.lanes.server';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

const on = (day: string) => day as PlainDate;

describe.each(ENGINES)('the lanes on $name', ({ open }) => {
  const room = withPeople(open);
  let work: string;

  beforeAll(async () => {
    const exemplar_id = await addExemplar(room.db, room.base);
    // Due on Monday morning in Bạc Liêu, which is still Sunday in London.
    work = await addAssignment(room.db, room.base, {
      exemplar_id,
      status: 'claimed',
      lead_id: room.base.idOf('pv.bao1'),
      deadline_at: '2019-12-01T23:00:00.000Z' as Instant,
    });
    await addPlacementRow(room.db, room.base, {
      assignment_id: work,
      planned_on: on('2019-12-18'),
    });
    await addPlacementRow(
      room.db,
      room.base,
      { assignment_id: work, planned_on: on('2019-12-20') },
      'online',
    );
    for (const status of ['submitted', 'suspended', 'cancelled'] as const) {
      const assignment_id = await addAssignment(room.db, room.base, {
        ...{ exemplar_id, status, title: status },
        deadline_at: '2019-12-05T09:00:00.000Z' as Instant,
      });
      await addPlacementRow(room.db, room.base, { assignment_id, planned_on: on('2019-12-06') });
    }
    await room.db.transaction(async (tx) => {
      const person_id = room.base.idOf('pv.bao1');
      await tx.q
        .insertInto('absences')
        .values({
          ...{ id: v7(), person_id, kind: 'trip', status: 'requested', reason: '' },
          ...{ from_on: on('2019-12-17'), to_on: on('2019-12-18'), decision_note: '' },
          ...{ decided_by: null, decided_at: null, created_by: person_id },
          created_at: '2019-11-01T01:00:00.000Z' as Instant,
        })
        .execute();
      tx.changed({ kind: 'person', id: person_id });
    });
  });

  const week = { from: on('2019-12-16'), to: on('2019-12-22') };
  const lanes = async (who: string) => {
    const { reporters } = await listLanes(room.base.ctxFor(who), week, [
      room.base.outlets.bao,
      room.base.outlets.dai,
    ]);
    return reporters.find((lane) => lane.id === room.base.idOf('pv.bao1'));
  };

  it('say who has how much and who is away, the absence to the own newsroom only', async () => {
    expect(await lanes('tk.bao')).toMatchObject({
      name: 'Trương Ngọc Ánh',
      load: 1,
      capacity: 4,
      away: [
        { day: '2019-12-17', kind: 'trip', asked: true },
        { day: '2019-12-18', kind: 'trip', asked: true },
      ],
    });
    for (const who of ['tk.dai', 'pv.dai1', 'bantdkt', 'sovhttdl', 'admin'])
      expect(await lanes(who)).toMatchObject({ load: 1, capacity: null, away: [] });
    expect(await refusalBy(lanes('pnv.donghai'))).toMatchObject({ status: 403 });
  });

  it('are read only by the views that sort by them', async () => {
    const page = (search: string) =>
      getCalendarPage(room.base.ctxFor('tk.bao'), new URLSearchParams(search), 'month');
    expect((await page('view=week')).lanes).toBeNull();
    expect((await page('view=day')).lanes).toBeNull();
    expect((await page('view=day&by=channel')).lanes?.channels).toHaveLength(5);
    expect((await page('view=lanes&outlet=dai')).lanes?.reporters).toHaveLength(6);
  });

  it('and other views show deadlines on their own day, whenever the text appears', async () => {
    const due = async (search: string) => {
      const text = `deadlines=1&view=week&date=2019-12-02&${search}`;
      const { deadlines } = await getCalendarPage(
        room.base.ctxFor('tk.bao'),
        new URLSearchParams(text),
        'month',
      );
      return deadlines;
    };
    expect(await due('')).toMatchObject([
      {
        ...{ assignmentId: work, day: '2019-12-02', time: '06:00', state: 'missed' },
        ...{ leadName: 'Trương Ngọc Ánh', channelId: room.base.channels['bao-print'] },
      },
      { day: '2019-12-05', time: '16:00', state: 'done' },
    ]);
    expect(await due('outlet=dai')).toEqual([]);
    expect(await due('status=submitted')).toMatchObject([{ state: 'done' }]);
    const elsewhere = new URLSearchParams('view=week&date=2019-12-16&deadlines=1');
    const { deadlines } = await getCalendarPage(room.base.ctxFor('tk.bao'), elsewhere, 'month');
    expect(deadlines).toEqual([]);
  });
});
