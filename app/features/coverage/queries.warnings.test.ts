import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { movePlacement } from './commands.move.server';
import { planAssignment } from './commands.plan.server';
import type { PlanInput } from './input.plan';
import { getAdvice } from './queries.advice.server';
import { listCalendarItems } from './queries.calendar.server';
import { listWarnings, markWarnings } from './queries.marks.server';
import {
  warningsOfAddition,
  warningsOfAssignee,
  warningsOfMove,
} from './queries.warning-preview.server';
import { addAssignment, addExemplar, addPlacementRow, addSlot, refusalBy } from './testing/rows';

const on = (day: string) => day as PlainDate;
const at = (time: string) => time as ClockTime;

describe.each(ENGINES)('warnings on $name', ({ open }) => {
  const room = withPeople(open);
  let salt: string;
  let lead: string;
  let item: { id: string; placementId: string };

  beforeAll(async () => {
    const { db } = room;
    lead = room.base.idOf('pv.bao1');
    salt = await addExemplar(db, room.base, { consent: 'none' });
    const id = await addAssignment(db, room.base, {
      exemplar_id: salt,
      lead_id: lead,
      status: 'claimed',
      deadline_at: '2019-12-09T09:00:00.000Z' as Instant,
    });
    const slot_id = await addSlot(db, room.base);
    const placementId = await addPlacementRow(db, room.base, {
      assignment_id: id,
      slot_id,
      planned_on: on('2019-12-11'),
      planned_time: at('07:00'),
    });
    item = { id, placementId };
    // The station tells the same of it two days later, and the newspaper told it once.
    const theirs = await addAssignment(db, room.base, {
      exemplar_id: salt,
      outlet_id: room.base.outlets.dai,
      kind: 'segment',
      genre: 'interview',
    });
    await addPlacementRow(
      db,
      room.base,
      { assignment_id: theirs, planned_on: on('2019-12-13') },
      'tv',
    );
    const earlier = await addAssignment(db, room.base, { exemplar_id: salt, status: 'approved' });
    await addPlacementRow(db, room.base, {
      assignment_id: earlier,
      planned_on: on('2019-10-10'),
      published_on: on('2019-10-11'),
      status: 'published',
    });
    // Another sits in the slot's only seat, at the same hour, led by the same person.
    const other = await addAssignment(db, room.base, {
      exemplar_id: await addExemplar(db, room.base),
      lead_id: lead,
      status: 'claimed',
      title: 'Chợ sớm',
    });
    await addPlacementRow(db, room.base, {
      assignment_id: other,
      slot_id,
      planned_on: on('2019-12-11'),
      planned_time: at('07:15'),
    });
    await db.transaction(async (tx) => {
      await tx.q
        .insertInto('reporter_profiles')
        .values({ person_id: lead, weekly_capacity: 1, equipment: '', languages: '', note: '' })
        .execute();
      await tx.q
        .insertInto('absences')
        .values({
          id: v7(),
          person_id: lead,
          kind: 'trip',
          from_on: on('2019-12-09'),
          to_on: on('2019-12-09'),
          status: 'approved',
          reason: '',
          decided_by: null,
          decided_at: null,
          decision_note: '',
          created_by: lead,
          created_at: '2019-11-01T01:00:00.000Z' as Instant,
        })
        .execute();
      tx.changed({ kind: 'person', id: lead });
    });
  });

  const editor = () => room.base.ctxFor('tk.bao');
  const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);
  const ALL = [
    'noConsent',
    'onTrip',
    'sameHours',
    'overCapacity',
    'slotFull',
    'sameAngle',
    'coveredRecently',
  ];
  const marksFor = async (username: string) => {
    const ctx = room.base.ctxFor(username);
    const items = await listCalendarItems(ctx, { from: on('2019-12-09'), to: on('2019-12-15') });
    const marked = await markWarnings(ctx, items);
    return marked.find((each) => each.placementId === item.placementId)?.warnings;
  };

  it('are all found, with their facts', async () => {
    const facts = { id: item.id, outletId: room.base.outlets.bao, status: 'claimed' as const };
    const [found] = await listWarnings(editor(), facts);
    expect(codes(found?.warnings ?? [])).toEqual(ALL);
    const said = new Map(found?.warnings.map(({ code, params }) => [code, params]));
    expect(said.get('overCapacity')).toMatchObject({ load: 2, capacity: 1 });
    expect(said.get('sameHours')).toMatchObject({ title: 'Chợ sớm', time: '07:15' });
    expect(said.get('sameAngle')).toMatchObject({ day: '13/12/2019' });
    expect(said.get('coveredRecently')).toMatchObject({ day: '11/10/2019', count: 61 });
  });

  it('mark the item for who plans there; people’s days are nobody else’s business', async () => {
    expect(await marksFor('tk.bao')).toEqual(ALL);
    const others = ['noConsent', 'slotFull', 'sameAngle', 'coveredRecently'];
    for (const username of ['tk.dai', 'bantdkt', 'pv.bao2'])
      expect(await marksFor(username)).toEqual(others);
  });

  it('of a move are only those that it brings', async () => {
    const move = (day: string, time: string | null) =>
      warningsOfMove(editor(), item.placementId, {
        plannedOn: on(day),
        plannedTime: time === null ? null : at(time),
      });
    expect(await move('2019-12-13', '07:00')).toEqual([]);
    expect(codes(await move('2019-12-08', null))).toEqual(['beforeDeadline']);
    expect(codes(await move('2021-01-04', null))).toEqual(['afterProgramme']);
  });

  it('of an assignee are about that person', async () => {
    expect(codes(await warningsOfAssignee(editor(), item.id, lead))).toEqual([
      'onTrip',
      'sameHours',
      'overCapacity',
    ]);
    expect(await warningsOfAssignee(editor(), item.id, room.base.idOf('pv.bao2'))).toEqual([]);
  });

  it('of a further appearance leave out what is known', async () => {
    const add = (day: string, rerun = false) =>
      warningsOfAddition(editor(), item.id, {
        plannedOn: on(day),
        plannedTime: null,
        slotId: null,
        rerun,
      });
    expect(await add('2019-12-19')).toEqual([]);
    expect(codes(await add('2021-01-04'))).toEqual(['afterProgramme']);
  });

  it('stop a form that asks until they are accepted, and the history keeps what was', async () => {
    const move = { plannedOn: on('2019-12-08'), plannedTime: null, version: 1 };
    const refused = await refusalBy(
      movePlacement(editor(), item.placementId, { ...move, ask: true }),
    );
    expect(refused).toMatchObject({ status: 409, code: 'coverage.errors.confirmWarnings' });
    expect(JSON.parse(String(refused?.params.warnings))).toMatchObject([
      { code: 'beforeDeadline', params: { day: '09/12/2019' } },
    ]);
    const confirm = { ask: true, accepted: ['beforeDeadline', 'slotFull'], note: 'Bài gấp' };
    const moved = await movePlacement(editor(), item.placementId, { ...move, ...confirm });
    expect(moved.warnings).toEqual(['beforeDeadline']);
    const event = await room.db.q
      .selectFrom('history')
      .select('data')
      .where('subject_id', '=', item.placementId)
      .where('event', '=', 'move')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.data ?? '{}')).toMatchObject({
      accepted: ['beforeDeadline'],
      acceptedNote: 'Bài gấp',
    });
    const back = { plannedOn: on('2019-12-11'), plannedTime: at('07:00'), version: 2 };
    expect((await movePlacement(editor(), item.placementId, back)).warnings).toContain(
      'overCapacity',
    );
  });

  it('of a plan keep nothing of it while they are not accepted', async () => {
    const plan: PlanInput = {
      exemplarId: salt,
      outletId: room.base.outlets.bao,
      kind: 'story',
      genre: 'news',
      title: 'Muối',
      brief: '',
      channelId: room.base.channels['bao-online'],
      slotId: null,
      plannedOn: on('2019-12-17'),
      plannedTime: null,
      lengthValue: null,
      deadlineDay: on('2019-12-15'),
      deadlineTime: null,
      leadId: null,
      offer: true,
    };
    const count = () =>
      room.db.q
        .selectFrom('assignments')
        .select('id')
        .where('title', '=', 'Muối')
        .execute()
        .then((rows) => rows.length);
    const refused = await refusalBy(planAssignment(editor(), { ...plan, ask: true }));
    expect(refused).toMatchObject({ status: 409, code: 'coverage.errors.confirmWarnings' });
    expect(await count()).toBe(0);
    const direct = await planAssignment(editor(), plan);
    expect(direct.warnings).toEqual([
      'noConsent',
      'deadlineOff',
      'plannedAgain',
      'coveredRecently',
    ]);
    expect(await count()).toBe(1);
  });

  it('are told while a form is filled in, to those who plan there only', async () => {
    const form = (fields: Record<string, string>) => new URLSearchParams(fields);
    const plan = form({
      exemplarId: salt,
      outletId: room.base.outlets.bao,
      kind: 'story',
      genre: 'profile',
      plannedOn: '2019-12-12',
      leadId: lead,
    });
    const advice = await getAdvice(editor(), plan);
    expect(codes(advice.warnings)).toEqual([
      'noConsent',
      'overCapacity',
      'sameAngle',
      'plannedAgain',
      'coveredRecently',
    ]);
    expect(advice.reporters).toHaveLength(6);
    expect(advice.reporters?.at(-1)?.personId).toBe(lead);
    const assign = form({ assignment: item.id, asks: 'lead' });
    const ranked = (await getAdvice(editor(), assign)).reporters;
    expect(ranked?.at(-1)).toMatchObject({ personId: lead, away: true });
    for (const username of ['tk.dai', 'pv.bao1', 'bantdkt']) {
      for (const asked of [plan, assign, form({ placement: item.placementId })])
        expect(await refusalBy(getAdvice(room.base.ctxFor(username), asked))).toMatchObject({
          status: 403,
        });
    }
    const unread = form({ outletId: room.base.outlets.bao, kind: 'story', plannedOn: 'mai' });
    expect(await getAdvice(editor(), unread)).toEqual({ warnings: [], reporters: null });
  });
});
