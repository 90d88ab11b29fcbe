import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { claimAssignment } from './commands.lead.server';
import { planAssignment } from './commands.plan.server';
import { suspendForWithdrawal } from './commands.withdrawal.server';
import { type PlanInput, planSchema } from './input.plan';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';
import { openWorld } from './testing/world';

describe.each(ENGINES)('planning on $name', ({ open }) => {
  const world = openWorld(open, { name: 'Trần Văn Đồng Hải' });

  const form = (fields: Record<string, string> = {}): PlanInput =>
    planSchema.parse({
      exemplarId: world.exemplarId,
      outletId: world.base.outlets.bao,
      kind: 'story',
      genre: 'profile',
      channelId: world.base.channels['bao-print'],
      plannedOn: '2019-12-10',
      ...fields,
    });

  it('makes the assignment and its first placement: proposed, open or claimed', async () => {
    const cases = [
      [{}, 'proposed', null],
      [{ offer: '1' }, 'open', null],
      [{ leadId: world.base.idOf('pv.bao2') }, 'claimed', world.base.idOf('pv.bao2')],
    ] as const;
    for (const [fields, status, lead] of cases) {
      const { assignmentId, placementId } = await planAssignment(world.editor(), form(fields));
      expect(await world.assignmentOf(assignmentId)).toMatchObject({
        status,
        lead_id: lead,
        assigned_by: lead ? world.base.idOf('tk.bao') : null,
        title: 'Trần Văn Đồng Hải',
        deadline_at: null,
        search_folded: 'tran van dong hai tran van dong hai',
      });
      const placement = await world.db.q
        .selectFrom('placements')
        .selectAll()
        .where('id', '=', placementId)
        .executeTakeFirstOrThrow();
      expect(placement).toMatchObject({
        status: 'planned',
        kind: 'issue',
        planned_on: '2019-12-10',
        outlet_id: world.base.outlets.bao,
      });
      const events = await world.db.q
        .selectFrom('history')
        .select(['event', 'to_state'])
        .where('subject_id', '=', assignmentId)
        .execute();
      expect(events).toEqual([{ event: 'plan', to_state: status }]);
    }
    const told = await world.db.q
      .selectFrom('notifications')
      .select('kind')
      .where('person_id', '=', world.base.idOf('pv.bao2'))
      .execute();
    expect(told).toEqual([{ kind: 'assigned' }]);
  });

  it('makes one of a form that is sent twice, and answers both with it', async () => {
    const exemplarId = await addExemplar(world.db, world.base);
    const plan = form({ exemplarId, plannedOn: '2019-12-17' });
    const ctx = { ...world.editor(), receipt: 'plan-sent-twice' };
    const [first, second] = await Promise.all([
      planAssignment(ctx, plan),
      planAssignment(ctx, plan),
    ]);
    expect(second).toEqual(first);
    const made = await world.db.q
      .selectFrom('assignments')
      .select('id')
      .where('exemplar_id', '=', exemplarId)
      .execute();
    expect(made).toEqual([{ id: first.assignmentId }]);
  });

  it('tells of every day on which the outlet has planned the exemplar already', async () => {
    const exemplarId = await addExemplar(world.db, world.base, { consent: 'given' });
    const plan = (plannedOn: string, more: Partial<PlanInput> = {}) =>
      planAssignment(world.editor(), { ...form({ exemplarId, plannedOn }), ...more });
    expect((await plan('2019-12-18')).warnings).not.toContain('plannedAgain');
    await plan('2019-12-19');
    const refused = await refusalBy(plan('2020-06-22', { ask: true, accepted: [] }));
    expect(refused?.code).toBe('coverage.errors.confirmWarnings');
    expect(JSON.parse(String(refused?.params?.warnings))).toContainEqual({
      code: 'plannedAgain',
      params: { outlet: 'Báo', days: '18/12, 19/12' },
    });
    const { warnings } = await plan('2020-06-22', { ask: true, accepted: ['plannedAgain'] });
    expect(warnings).toEqual(['plannedAgain']);
    // The other outlet has not.
    const station = await planAssignment(world.station(), {
      ...form({ exemplarId, plannedOn: '2020-06-22' }),
      outletId: world.base.outlets.dai,
      kind: 'segment',
      genre: 'tv_feature',
      channelId: world.base.channels['dai-tv'],
    });
    expect(station.warnings).not.toContain('plannedAgain');
  });

  it('keeps a deadline at 16:00 of its day, in the newsroom’s zone, and warns when it comes after the placement', async () => {
    const subject = async () => ({ exemplarId: await addExemplar(world.db, world.base) });
    const { assignmentId, warnings } = await planAssignment(
      world.editor(),
      form({ ...(await subject()), deadlineDay: '2019-12-12', lengthValue: '900' }),
    );
    expect(await world.assignmentOf(assignmentId)).toMatchObject({
      deadline_at: '2019-12-12T09:00:00.000Z',
      length_value: 900,
      length_unit: 'words',
    });
    expect(warnings).toEqual(['beforeDeadline']);
    const late = await planAssignment(
      world.editor(),
      form({ ...(await subject()), plannedOn: '2021-01-04' }),
    );
    expect(late.warnings).toEqual(['afterProgramme']);
  });

  it('refuses what does not fit, at its field', async () => {
    const cases: [Partial<PlanInput>, number, string[]][] = [
      [{ outletId: world.base.outlets.dai }, 403, []],
      [{ channelId: world.base.channels['dai-tv'] }, 422, ['channelId']],
      [{ kind: 'segment' }, 422, ['channelId']],
      [{ slotId: 'nothing' }, 422, ['slotId']],
      [{ leadId: world.base.idOf('pv.dai1') }, 422, ['leadId']],
      [{ plannedOn: '2019-12-01' as PlanInput['plannedOn'] }, 422, ['plannedOn']],
      [{ exemplarId: 'nothing' }, 404, []],
      [{ exemplarId: await addExemplar(world.db, world.base, { status: 'appraising' }) }, 409, []],
      [{ exemplarId: await addExemplar(world.db, world.base, { status: 'withdrawn' }) }, 409, []],
    ];
    for (const [fields, status, names] of cases) {
      expect(
        await refusalBy(planAssignment(world.editor(), { ...form(), ...fields })),
        JSON.stringify(fields),
      ).toMatchObject({ status, fields: names });
    }
    for (const who of ['tk.dai', 'pv.bao1', 'bantdkt', 'admin', 'sovhttdl', 'pnv.donghai']) {
      expect(await refusalBy(planAssignment(world.base.ctxFor(who), form()))).toMatchObject({
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

  it('withdrawal stops all that is unpublished, flags what is out, and names the editors to tell', async () => {
    const gone = await addExemplar(world.db, world.base);
    const ids = {
      open: await addAssignment(world.db, world.base, { exemplar_id: gone, status: 'open' }),
      approved: await addAssignment(world.db, world.base, {
        exemplar_id: gone,
        status: 'approved',
        lead_id: world.base.idOf('pv.bao1'),
      }),
      cancelled: await addAssignment(world.db, world.base, {
        exemplar_id: gone,
        status: 'cancelled',
      }),
      out: await addAssignment(world.db, world.base, {
        exemplar_id: gone,
        status: 'approved',
        outlet_id: world.base.outlets.dai,
      }),
    };
    const published = await addPlacementRow(
      world.db,
      world.base,
      { assignment_id: ids.out, status: 'published' },
      'tv',
    );
    const rerun = await addPlacementRow(
      world.db,
      world.base,
      { assignment_id: ids.out, status: 'scheduled' },
      'tv',
    );
    const ctx = world.base.ctxFor('bantdkt');
    const outcome = await world.db.transaction((tx) =>
      suspendForWithdrawal(tx, ctx, gone, 'Rút đồng ý'),
    );
    expect({ ...outcome, editorsToTell: outcome.editorsToTell.sort() }).toMatchObject({
      suspended: 2,
      flagged: 1,
      editorsToTell: [world.base.idOf('tk.bao'), world.base.idOf('tk.dai')].sort(),
    });
    expect(await world.assignmentOf(ids.open)).toMatchObject({
      status: 'suspended',
      suspended_from: 'open',
    });
    expect(await world.assignmentOf(ids.approved)).toMatchObject({
      status: 'suspended',
      suspended_from: 'approved',
    });
    expect((await world.assignmentOf(ids.cancelled)).status).toBe('cancelled');
    expect((await world.assignmentOf(ids.out)).status).toBe('approved');
    const flags = await world.db.q
      .selectFrom('placements')
      .select(['id', 'flagged'])
      .where('assignment_id', '=', ids.out)
      .execute();
    expect(Object.fromEntries(flags.map((row) => [row.id, row.flagged]))).toEqual({
      [published]: 1,
      [rerun]: 0,
    });
    const told = await world.db.q
      .selectFrom('notifications')
      .select(['person_id', 'kind'])
      .where('subject_id', '=', ids.approved)
      .execute();
    expect(told).toEqual([
      { person_id: world.base.idOf('pv.bao1'), kind: 'exemplarWithdrawnWork' },
    ]);
  });

  it('claims and a withdrawal at once leave nothing claimed', async () => {
    const gone = await addExemplar(world.db, world.base);
    const id = await addAssignment(world.db, world.base, { exemplar_id: gone });
    const withdraw = () =>
      world.db.transaction(async (tx) => {
        await tx.q
          .updateTable('exemplars')
          .set({ status: 'withdrawn' })
          .where('id', '=', gone)
          .execute();
        await suspendForWithdrawal(tx, world.base.ctxFor('bantdkt'), gone, 'Kỷ luật');
      });
    await Promise.all([
      refusalBy(claimAssignment(world.base.ctxFor('pv.bao1'), id)),
      withdraw(),
      refusalBy(claimAssignment(world.base.ctxFor('pv.bao2'), id)),
    ]);
    expect((await world.assignmentOf(id)).status).toBe('suspended');
  });
});
