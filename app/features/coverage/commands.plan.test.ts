import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '~db/connect';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import {
  addComment,
  claimAssignment,
  planAssignment,
  suspendForWithdrawal,
  updateDetails,
} from './commands.server';
import { crewOf, type DetailsInput, detailsSchema } from './input.assignments';
import { type PlanInput, planSchema } from './input.plan';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

describe.each(ENGINES)('planning on $name', ({ open }) => {
  let database: TestDatabase;
  let db: Db;
  let base: TestPeople;
  let exemplarId: string;

  beforeAll(async () => {
    database = await open();
    db = database.db;
    base = await seedPeople(db);
    exemplarId = await addExemplar(db, base, { name: 'Trần Văn Đồng Hải' });
  });
  afterAll(() => database.drop());

  const editor = () => base.ctxFor('tk.bao');
  const form = (fields: Record<string, string> = {}): PlanInput =>
    planSchema.parse({
      exemplarId,
      outletId: base.outlets.bao,
      kind: 'story',
      genre: 'profile',
      channelId: base.channels['bao-print'],
      plannedOn: '2019-12-10',
      ...fields,
    });
  const rowOf = (id: string) =>
    db.q.selectFrom('assignments').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  it('makes the assignment and its first placement: proposed, open or claimed', async () => {
    const cases = [
      [{}, 'proposed', null],
      [{ offer: '1' }, 'open', null],
      [{ leadId: base.idOf('pv.bao2') }, 'claimed', base.idOf('pv.bao2')],
    ] as const;
    for (const [fields, status, lead] of cases) {
      const { assignmentId, placementId } = await planAssignment(editor(), form(fields));
      expect(await rowOf(assignmentId)).toMatchObject({
        status,
        lead_id: lead,
        assigned_by: lead ? base.idOf('tk.bao') : null,
        title: 'Trần Văn Đồng Hải',
        deadline_at: null,
        search_folded: 'tran van dong hai tran van dong hai',
      });
      const placement = await db.q
        .selectFrom('placements')
        .selectAll()
        .where('id', '=', placementId)
        .executeTakeFirstOrThrow();
      expect(placement).toMatchObject({
        status: 'planned',
        kind: 'issue',
        planned_on: '2019-12-10',
        outlet_id: base.outlets.bao,
      });
      const events = await db.q
        .selectFrom('history')
        .select(['event', 'to_state'])
        .where('subject_id', '=', assignmentId)
        .execute();
      expect(events).toEqual([{ event: 'plan', to_state: status }]);
    }
    const told = await db.q
      .selectFrom('notifications')
      .select('kind')
      .where('person_id', '=', base.idOf('pv.bao2'))
      .execute();
    expect(told).toEqual([{ kind: 'assigned' }]);
  });

  it('keeps a deadline at 16:00 of its day, in the newsroom’s zone, and warns when it comes after the placement', async () => {
    const { assignmentId, warnings } = await planAssignment(
      editor(),
      form({ deadlineDay: '2019-12-12', lengthValue: '900' }),
    );
    expect(await rowOf(assignmentId)).toMatchObject({
      deadline_at: '2019-12-12T09:00:00.000Z',
      length_value: 900,
      length_unit: 'words',
    });
    expect(warnings).toEqual(['beforeDeadline']);
    const late = await planAssignment(editor(), form({ plannedOn: '2021-01-04' }));
    expect(late.warnings).toEqual(['afterProgramme']);
  });

  it('refuses what does not fit, at its field', async () => {
    const cases: [Partial<PlanInput>, number, string[]][] = [
      [{ outletId: base.outlets.dai }, 403, []],
      [{ channelId: base.channels['dai-tv'] }, 422, ['channelId']],
      [{ kind: 'segment' }, 422, ['channelId']],
      [{ slotId: 'nothing' }, 422, ['slotId']],
      [{ leadId: base.idOf('pv.dai1') }, 422, ['leadId']],
      [{ plannedOn: '2019-12-01' as PlanInput['plannedOn'] }, 422, ['plannedOn']],
      [{ exemplarId: 'nothing' }, 404, []],
      [{ exemplarId: await addExemplar(db, base, { status: 'appraising' }) }, 409, []],
      [{ exemplarId: await addExemplar(db, base, { status: 'withdrawn' }) }, 409, []],
    ];
    for (const [fields, status, names] of cases) {
      expect(
        await refusalBy(planAssignment(editor(), { ...form(), ...fields })),
        JSON.stringify(fields),
      ).toMatchObject({ status, fields: names });
    }
    for (const who of ['tk.dai', 'pv.bao1', 'bantdkt', 'admin', 'sovhttdl', 'pnv.donghai']) {
      expect(await refusalBy(planAssignment(base.ctxFor(who), form()))).toMatchObject({
        status: 403,
      });
    }
    expect(
      planSchema.safeParse({
        ...form(),
        genre: 'tv_feature',
        slotId: '',
        plannedTime: '',
        lengthValue: '',
        deadlineDay: '',
        deadlineTime: '',
        leadId: '',
        offer: '',
      }).success,
    ).toBe(false);
  });

  const details = (
    fields: Record<string, string> = {},
    crew: DetailsInput['crew'] = [],
  ): DetailsInput => ({
    ...detailsSchema.parse({ version: '1', title: 'Muối sạch', genre: 'feature', ...fields }),
    crew,
  });

  it('details are saved over the version that was read; a conflict names who and when', async () => {
    const id = await addAssignment(db, base, { exemplar_id: exemplarId });
    const crew = [{ personId: base.idOf('pv.bao4'), part: 'photo' as const }];
    expect(
      await updateDetails(editor(), id, details({ brief: 'Hỏi cả tổ viên' }, crew)),
    ).toMatchObject({
      version: 2,
    });
    expect(await rowOf(id)).toMatchObject({
      title: 'Muối sạch',
      genre: 'feature',
      brief: 'Hỏi cả tổ viên',
      search_folded: 'muoi sach tran van dong hai',
    });
    expect(
      await db.q
        .selectFrom('crew')
        .select(['person_id', 'part'])
        .where('assignment_id', '=', id)
        .execute(),
    ).toEqual([{ person_id: base.idOf('pv.bao4'), part: 'photo' }]);
    expect(await refusalBy(updateDetails(editor(), id, details()))).toMatchObject({
      status: 409,
      code: 'coverage.errors.editOvertaken',
      params: { by: 'Phạm Thị Thu Hà', at: '08:00 02/12/2019', version: 2 },
    });
  });

  it('details are the outlet’s editors’, of an assignment that is not cancelled, with people of the outlet', async () => {
    const id = await addAssignment(db, base, { exemplar_id: exemplarId });
    for (const who of ['tk.dai', 'pv.bao1', 'bantdkt']) {
      expect(await refusalBy(updateDetails(base.ctxFor(who), id, details()))).toMatchObject({
        status: 403,
      });
    }
    const foreign = [{ personId: base.idOf('pv.dai1'), part: 'camera' as const }];
    expect(await refusalBy(updateDetails(editor(), id, details({}, foreign)))).toMatchObject({
      status: 422,
      fields: ['crew'],
    });
    expect((await rowOf(id)).title).toBe('Muối sạch Long Điền Tây');
    expect(
      await refusalBy(updateDetails(editor(), id, details({ genre: 'radio_item' }))),
    ).toMatchObject({ status: 422, fields: ['genre'] });
    const closed = await addAssignment(db, base, { exemplar_id: exemplarId, status: 'cancelled' });
    expect(await refusalBy(updateDetails(editor(), closed, details()))).toMatchObject({
      status: 409,
    });
  });

  it('reads a crew from two lists of fields', () => {
    const sent = new FormData();
    for (const [person, part] of [
      ['a', 'camera'],
      ['', 'photo'],
      ['b', 'pilot'],
      ['c', 'driver'],
      ['a', 'photo'],
    ]) {
      sent.append('crewPerson', person as string);
      sent.append('crewPart', part as string);
    }
    expect(crewOf(sent)).toEqual([
      { personId: 'a', part: 'photo' },
      { personId: 'c', part: 'driver' },
    ]);
  });

  it('comments reach the lead, the crew and the editors; other outlets cannot write them', async () => {
    const id = await addAssignment(db, base, {
      exemplar_id: exemplarId,
      status: 'claimed',
      lead_id: base.idOf('pv.bao1'),
      assigned_by: base.idOf('pv.bao1'),
    });
    await db.transaction(({ q }) =>
      q
        .insertInto('crew')
        .values({ assignment_id: id, person_id: base.idOf('pv.bao5'), part: 'photo' })
        .execute(),
    );
    await addComment(base.ctxFor('pv.bao1'), id, 'Sáng mai đi Đông Hải');
    const told = await db.q
      .selectFrom('notifications')
      .select(['person_id', 'kind'])
      .where('subject_id', '=', id)
      .execute();
    expect(told.map((each) => each.person_id).sort()).toEqual(
      [base.idOf('tk.bao'), base.idOf('pv.bao5')].sort(),
    );
    for (const who of ['tk.dai', 'bantdkt', 'pnv.donghai']) {
      expect(await refusalBy(addComment(base.ctxFor(who), id, 'x'))).toMatchObject({ status: 403 });
    }
  });

  it('withdrawal stops all that is unpublished, flags what is out, and names the editors to tell', async () => {
    const gone = await addExemplar(db, base);
    const ids = {
      open: await addAssignment(db, base, { exemplar_id: gone, status: 'open' }),
      approved: await addAssignment(db, base, {
        exemplar_id: gone,
        status: 'approved',
        lead_id: base.idOf('pv.bao1'),
      }),
      cancelled: await addAssignment(db, base, { exemplar_id: gone, status: 'cancelled' }),
      out: await addAssignment(db, base, {
        exemplar_id: gone,
        status: 'approved',
        outlet_id: base.outlets.dai,
      }),
    };
    const published = await addPlacementRow(
      db,
      base,
      { assignment_id: ids.out, status: 'published' },
      'tv',
    );
    const rerun = await addPlacementRow(
      db,
      base,
      { assignment_id: ids.out, status: 'scheduled' },
      'tv',
    );
    const ctx = base.ctxFor('bantdkt');
    const outcome = await db.transaction((tx) => suspendForWithdrawal(tx, ctx, gone, 'Rút đồng ý'));
    expect({ ...outcome, editorsToTell: outcome.editorsToTell.sort() }).toMatchObject({
      suspended: 2,
      flagged: 1,
      editorsToTell: [base.idOf('tk.bao'), base.idOf('tk.dai')].sort(),
    });
    expect(await rowOf(ids.open)).toMatchObject({ status: 'suspended', suspended_from: 'open' });
    expect(await rowOf(ids.approved)).toMatchObject({
      status: 'suspended',
      suspended_from: 'approved',
    });
    expect((await rowOf(ids.cancelled)).status).toBe('cancelled');
    expect((await rowOf(ids.out)).status).toBe('approved');
    const flags = await db.q
      .selectFrom('placements')
      .select(['id', 'flagged'])
      .where('assignment_id', '=', ids.out)
      .execute();
    expect(Object.fromEntries(flags.map((row) => [row.id, row.flagged]))).toEqual({
      [published]: 1,
      [rerun]: 0,
    });
    const told = await db.q
      .selectFrom('notifications')
      .select(['person_id', 'kind'])
      .where('subject_id', '=', ids.approved)
      .execute();
    expect(told).toEqual([{ person_id: base.idOf('pv.bao1'), kind: 'exemplarWithdrawnWork' }]);
  });

  it('claims and a withdrawal at once leave nothing claimed', async () => {
    const gone = await addExemplar(db, base);
    const id = await addAssignment(db, base, { exemplar_id: gone });
    const withdraw = () =>
      db.transaction(async (tx) => {
        await tx.q
          .updateTable('exemplars')
          .set({ status: 'withdrawn' })
          .where('id', '=', gone)
          .execute();
        await suspendForWithdrawal(tx, base.ctxFor('bantdkt'), gone, 'Kỷ luật');
      });
    await Promise.all([
      refusalBy(claimAssignment(base.ctxFor('pv.bao1'), id)),
      withdraw(),
      refusalBy(claimAssignment(base.ctxFor('pv.bao2'), id)),
    ]);
    expect((await rowOf(id)).status).toBe('suspended');
  });
});
