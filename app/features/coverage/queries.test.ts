import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import type { Instant, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { returnAssignment, submitAssignment } from './commands.assignments.server';
import { claimAssignment } from './commands.lead.server';
import { getAssignment } from './queries.assignment.server';
import { countOverdue, listCalendarItems } from './queries.calendar.server';
import { listCoverageOfExemplar } from './queries.dossier.server';
import { listAssignments } from './queries.list.server';
import { listPlanOptions } from './queries.options.server';
import { listTray } from './queries.tray.server';
import { listWork } from './queries.work.server';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

const on = (day: string) => day as PlainDate;

describe.each(ENGINES)('reading coverage on $name', ({ open }) => {
  const room = withPeople(open);
  let salt: string;
  let teacher: string;
  let story: string;
  let late: string;

  beforeAll(async () => {
    salt = await addExemplar(room.db, room.base, {
      name: 'Tổ muối Đông Hải',
      search_folded: 'to muoi dong hai' as never,
      approved_on: on('2019-10-01'),
    });
    teacher = await addExemplar(room.db, room.base, {
      name: 'Lê Thị Cô Giáo',
      search_folded: 'le thi co giao' as never,
    });
    await addExemplar(room.db, room.base, { name: 'Đang thẩm định', status: 'appraising' });
    await room.db.transaction(({ q }) =>
      q
        .insertInto('exemplar_contacts')
        .values({
          exemplar_id: salt,
          contact_person: 'Ông Ba',
          phone: '0912 000 111',
          email: '',
          address: 'Ấp 3',
          note: '',
          updated_at: at(),
        })
        .execute(),
    );
    story = await addAssignment(room.db, room.base, {
      exemplar_id: salt,
      status: 'in_progress',
      lead_id: room.base.idOf('pv.bao1'),
      assigned_by: room.base.idOf('tk.bao'),
      deadline_at: '2019-12-03T09:00:00.000Z' as Instant,
      title: 'Muối sạch',
      search_folded: 'muoi sach to muoi dong hai' as never,
    });
    await addPlacementRow(room.db, room.base, {
      assignment_id: story,
      planned_on: on('2019-12-05'),
    });
    await addPlacementRow(room.db, room.base, {
      assignment_id: story,
      planned_on: on('2019-12-06'),
      status: 'cancelled',
    });
    late = await addAssignment(room.db, room.base, {
      exemplar_id: salt,
      status: 'open',
      deadline_at: '2019-11-29T09:00:00.000Z' as Instant,
    });
    await addPlacementRow(room.db, room.base, {
      assignment_id: late,
      planned_on: on('2019-11-30'),
    });
  });

  const at = () => '2019-11-01T01:00:00.000Z' as Instant;
  const ctx = (name: string): Ctx => room.base.ctxFor(name);

  it('the page: what the person may see, and exactly the verbs that they may use', async () => {
    const lead = await getAssignment(ctx('pv.bao1'), story);
    expect(lead.verbs).toEqual([
      { verb: 'release', reason: false },
      { verb: 'submit', reason: false },
    ]);
    expect(lead).toMatchObject({
      assignedBy: 'Phạm Thị Thu Hà',
      lead: { name: 'Trương Ngọc Ánh' },
      deadlineMissed: false,
    });
    expect(lead.exemplar?.contact).toMatchObject({ phone: '0912 000 111' });
    expect(lead.choices).toBeNull();
    const editor = await getAssignment(ctx('tk.bao'), story);
    expect(editor.verbs.map((each) => each.verb)).toEqual(['assign', 'suspend', 'cancel']);
    expect(editor.verbs[0]?.reason).toBe(true);
    expect(editor.placements.map((each) => each.verbs)).toEqual([['move', 'cancel'], []]);
    expect(editor.choices?.reporters).toHaveLength(6);
    expect(
      editor.choices?.reporters.find((each) => each.displayName === 'Trương Ngọc Ánh')?.workload,
    ).toBe(1);
  });

  it('contact data only by the matrix; the other outlet sees the plan and no more', async () => {
    const seen: Record<string, [boolean, boolean]> = {};
    for (const who of [
      'admin',
      'bantdkt',
      'sovhttdl',
      'tk.bao',
      'tk.dai',
      'pv.bao1',
      'pv.bao2',
      'pv.dai1',
    ]) {
      const view = await getAssignment(ctx(who), story);
      seen[who] = [view.exemplar?.contact !== null, view.may.seeWork];
      if (who !== 'tk.bao' && who !== 'pv.bao1') expect(view.verbs).toEqual([]);
    }
    expect(seen).toEqual({
      admin: [false, true],
      bantdkt: [true, true],
      sovhttdl: [false, true],
      'tk.bao': [true, true],
      'tk.dai': [false, false],
      'pv.bao1': [true, true],
      'pv.bao2': [false, true],
      'pv.dai1': [false, false],
    });
    expect(await refusalBy(getAssignment(ctx('pnv.donghai'), story))).toMatchObject({
      status: 403,
    });
    expect(await refusalBy(getAssignment(ctx('tk.bao'), 'nothing'))).toMatchObject({ status: 404 });
  });

  it('the calendar: a range of days, what is late, what one may move', async () => {
    const range = { from: on('2019-11-25'), to: on('2019-12-31') };
    const items = await listCalendarItems(ctx('tk.bao'), range);
    expect(
      items.map((each) => [each.plannedOn, each.overdue, each.deadlineMissed, each.movable]),
    ).toEqual([
      ['2019-11-30', true, true, true],
      ['2019-12-05', false, false, true],
    ]);
    expect((await listCalendarItems(ctx('tk.dai'), range)).some((each) => each.movable)).toBe(
      false,
    );
    expect(
      await listCalendarItems(ctx('bantdkt'), { ...range, outletIds: [room.base.outlets.dai] }),
    ).toEqual([]);
    expect(await listCalendarItems(ctx('bantdkt'), { ...range, outletIds: [] })).toEqual([]);
    expect(await refusalBy(listCalendarItems(ctx('pnv.donghai'), range))).toMatchObject({
      status: 403,
    });
    expect(await countOverdue(ctx('tk.bao'))).toBe(1);
    expect(await countOverdue(ctx('tk.bao'), [room.base.outlets.dai])).toBe(0);
  });

  it('the tray: approved and owed, oldest approval first, searched without marks', async () => {
    const tray = await listTray(ctx('tk.dai'), { limit: 10 });
    expect(tray.total).toBe(2);
    expect(tray.items.map((each) => [each.name, each.ageDays, each.missing])).toEqual([
      ['Tổ muối Đông Hải', 62, [room.base.outlets.dai]],
      ['Lê Thị Cô Giáo', 31, [room.base.outlets.bao, room.base.outlets.dai]],
    ]);
    expect(tray.items[0]?.outlets).toEqual([
      { outletId: room.base.outlets.bao, state: 'in_production' },
      { outletId: room.base.outlets.dai, state: 'none' },
    ]);
    expect(
      (await listTray(ctx('tk.dai'), { q: 'muối  ĐÔNG', limit: 10 })).items.map(
        (each) => each.exemplarId,
      ),
    ).toEqual([salt]);
    expect(await listTray(ctx('tk.dai'), { q: '???', limit: 10 })).toMatchObject({ items: [] });
    expect(
      (await listTray(ctx('tk.dai'), { outletId: room.base.outlets.bao, limit: 10 })).items.map(
        (each) => each.exemplarId,
      ),
    ).toEqual([teacher]);
    const first = await listTray(ctx('tk.dai'), { limit: 1 });
    expect([first.total, first.items.length]).toEqual([2, 1]);
  });

  it('a reporter’s work: open, mine, returned with the reason and who gave it', async () => {
    const work = await listWork(ctx('pv.bao1'));
    expect(
      work.open.map((each) => [each.assignmentId, each.deadlineMissed, each.verbs, each.contact]),
    ).toEqual([[late, true, ['claim'], null]]);
    expect(work.mine).toHaveLength(1);
    expect(work.mine[0]).toMatchObject({
      assignmentId: story,
      returned: null,
      assignedBy: 'Phạm Thị Thu Hà',
      contact: { name: 'Ông Ba', phone: '0912 000 111' },
      planned: { day: '2019-12-05', medium: 'print' },
    });
    await submitAssignment(ctx('pv.bao1'), story, {
      lengthValue: 800,
      link: 'https://bai.example.vn',
      note: '',
    });
    await returnAssignment(ctx('tk.bao'), story, 'Bổ sung ảnh tác nghiệp');
    const back = await listWork(ctx('pv.bao1'));
    expect(back.returned[0]).toMatchObject({
      returned: { reason: 'Bổ sung ảnh tác nghiệp', by: 'Phạm Thị Thu Hà' },
      verbs: ['release', 'submit'],
    });
    expect((await listWork(ctx('pv.dai1'))).open).toEqual([]);
    expect(await refusalBy(listWork(ctx('tk.bao')))).toMatchObject({ status: 403 });
  });

  it('the crew see their work too, with the contact, without the lead’s verbs', async () => {
    await room.db.transaction(({ q }) =>
      q
        .insertInto('crew')
        .values({ assignment_id: story, person_id: room.base.idOf('pv.bao4'), part: 'photo' })
        .execute(),
    );
    const [item] = (await listWork(ctx('pv.bao4'))).mine;
    expect(item).toMatchObject({
      assignmentId: story,
      crewPart: 'photo',
      verbs: [],
      contact: { phone: '0912 000 111' },
    });
  });

  it('the dossier’s part: what appears and when; who works on it only for the newsrooms and the programme', async () => {
    const [first] = await listCoverageOfExemplar(ctx('pnv.donghai'), salt);
    expect(first).toMatchObject({ assignmentId: late, leadName: null, readable: false });
    const items = await listCoverageOfExemplar(ctx('bantdkt'), salt);
    expect(items.find((each) => each.assignmentId === story)).toMatchObject({
      leadName: 'Trương Ngọc Ánh',
      outletShortName: 'Báo',
    });
    expect(items.flatMap((each) => each.placements).filter((each) => each.overdue)).toHaveLength(1);
  });

  it('what has appeared wherever it was planned is published, in the lists and in their filter', async () => {
    const statusOf = async (placement: 'planned' | 'published') => {
      await room.db.transaction(async ({ q }) => {
        await q
          .updateTable('assignments')
          .set({ status: 'approved' })
          .where('id', '=', story)
          .execute();
        await q
          .updateTable('placements')
          .set({ status: placement })
          .where('assignment_id', '=', story)
          .execute();
      });
      // Which works a filter finds is remembered until a verb changes something; these rows were set by hand.
      const q = placement === 'planned' ? '' : 'muối';
      const filter = { q, reporter: '', outlet: '', sort: '' as const, late: '' as const, page: 1 };
      const under = async (status: string) =>
        (await listAssignments(ctx('tk.bao'), { ...filter, status })).items.map(
          (each) => each.published,
        );
      const { done } = await listWork(ctx('pv.bao1'));
      const dossier = await listCoverageOfExemplar(ctx('bantdkt'), salt);
      return {
        approved: await under('approved'),
        published: await under('published'),
        work: done.map((each) => each.published),
        dossier: dossier.find((each) => each.assignmentId === story)?.published,
      };
    };
    expect(await statusOf('planned')).toEqual({
      ...{ approved: [null], published: [], work: [null], dossier: null },
    });
    expect(await statusOf('published')).toEqual({
      ...{ approved: [], published: ['print'], work: ['print'], dossier: 'print' },
    });
  });

  it('the form’s choices: one’s own outlets only', async () => {
    const options = await listPlanOptions(ctx('tk.dai'));
    expect(options.outlets.map((each) => each.code)).toEqual(['dai']);
    expect(options.channels.map((each) => each.medium)).toEqual(['tv', 'radio', 'online']);
    expect(Object.keys(options.reporters)).toEqual([room.base.outlets.dai]);
    expect((await listPlanOptions(ctx('pv.bao1'))).outlets).toEqual([]);
  });

  it('claimed work leaves the open list at once', async () => {
    await claimAssignment(ctx('pv.bao2'), late);
    expect((await listWork(ctx('pv.bao1'))).open).toEqual([]);
    expect(
      (await listWork(ctx('pv.bao2'))).mine.map((each) => [each.assignmentId, each.assignedBy]),
    ).toEqual([[late, null]]);
  });
});
