import { describe, expect, it } from 'vitest';
import {
  approveExemplar,
  rejectExemplar,
  withdrawExemplar,
} from '~/features/exemplars/commands.server';
import { undoExemplarEvent } from '~/features/exemplars/commands.undo.server';
import { EXEMPLAR_STATUSES } from '~/features/exemplars/rules';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import {
  cancelAssignment,
  resumeAssignment,
  returnAssignment,
} from './commands.assignments.server';
import { claimAssignment, offerAssignment } from './commands.lead.server';
import { movePlacement } from './commands.move.server';
import { addPlacement } from './commands.plan.server';
import { publishPlacement } from './commands.publication.server';
import { undoEvent } from './commands.undo.server';
import { getAssignment } from './queries.assignment.server';
import { ASSIGNMENT_TRANSITIONS } from './rules';
import { addExemplar, addPlacementRow, refusalBy } from './testing/rows';
import { undoingIn } from './testing/undoing';
import { PRINTED } from './testing/verbs';
import { openWorld } from './testing/world';

const WHY = 'Không theo kịp';
const NOT_APPROVED = EXEMPLAR_STATUSES.filter((status) => status !== 'approved');

describe.each(ENGINES)('nothing goes forward without what it needs, on $name', ({ open }) => {
  const world = openWorld(open);
  const undoing = undoingIn(world);
  const editor = () => world.editor();
  const board = () => world.base.ctxFor('bantdkt');

  const disable = (username: string, at: string | null = '2019-12-01T01:00:00.000Z') =>
    world.db.transaction(({ q }) =>
      q
        .updateTable('people')
        .set({ disabled_at: at as never })
        .where('id', '=', world.base.idOf(username))
        .execute(),
    );

  const close = (table: 'outlets' | 'channels', id: string, active: 0 | 1 = 0) =>
    world.db.transaction(({ q }) =>
      q
        .updateTable(table as 'outlets')
        .set({ active })
        .where('id', '=', id)
        .execute(),
    );

  it('an approval that is gone is not found again by undoing a cancellation', async () => {
    const about = await addExemplar(world.db, world.base, { status: 'appraising' });
    const approval = await approveExemplar(board(), about);
    const id = await world.made('open', { exemplar_id: about });
    const cancelled = await cancelAssignment(editor(), id, WHY);
    await undoExemplarEvent(board(), approval);
    await rejectExemplar(board(), about, WHY);
    expect(await refusalBy(undoEvent(editor(), cancelled))).toMatchObject({
      status: 409,
      code: 'coverage.errors.exemplarNotApproved',
    });
    expect((await world.assignmentOf(id)).status).toBe('cancelled');
    const { history } = await getAssignment(editor(), id);
    expect(history.filter((entry) => entry.undoTo)).toEqual([]);
  });

  it.each(NOT_APPROVED)('about somebody %s only stopping is left', async (status) => {
    const about = await addExemplar(world.db, world.base, { status });
    for (const { verb, from } of ASSIGNMENT_TRANSITIONS) {
      const first = from[0] ?? 'open';
      const id = await world.made(first, { exemplar_id: about });
      const refusal = await refusalBy(undoing.run(verb, id));
      const stops = verb === 'cancel' || verb === 'suspend';
      const code = status === 'withdrawn' ? 'exemplarWithdrawn' : 'exemplarNotApproved';
      expect([verb, refusal?.code ?? null]).toEqual([
        verb,
        stops ? null : `coverage.errors.${code}`,
      ]);
    }
    const text = await world.made('approved', { exemplar_id: about });
    const placement = await addPlacementRow(world.db, world.base, {
      assignment_id: text,
      status: 'scheduled',
    });
    const to = { plannedOn: '2019-12-10' as PlainDate, plannedTime: null, version: 1 };
    for (const forward of [
      () => publishPlacement(editor(), placement, PRINTED),
      () => movePlacement(editor(), placement, to),
      () =>
        addPlacement(editor(), text, {
          ...to,
          channelId: world.base.channels['bao-print'],
          slotId: null,
          rerun: false,
        }),
    ])
      expect(await refusalBy(forward())).toMatchObject({ status: 409 });
  });

  it('an undo hands no work to somebody who has left', async () => {
    for (const verb of ['cancel', 'suspend', 'return'] as const) {
      const id = await world.made(verb === 'return' ? 'submitted' : 'in_progress');
      const submitted = verb === 'return';
      const event = submitted ? '' : await undoing.event(verb, id);
      await disable('pv.bao1');
      if (submitted) {
        await returnAssignment(editor(), id, WHY);
        const { status, lead_id, return_reason } = await world.assignmentOf(id);
        expect([status, lead_id, return_reason]).toEqual(['open', null, WHY]);
      } else
        expect(await refusalBy(undoEvent(editor(), event)), verb).toMatchObject({
          status: 409,
          code: 'undo.errors.leadGone',
        });
      await disable('pv.bao1', null);
    }
  });

  it('work that goes on after its reporter left is open to the others, one withdrawal taken back too', async () => {
    const id = await world.made('suspended');
    await disable('pv.bao1');
    await resumeAssignment(editor(), id);
    expect(await world.assignmentOf(id)).toMatchObject({ status: 'open', lead_id: null });
    await disable('pv.bao1', null);

    const about = await addExemplar(world.db, world.base);
    const held = await world.made('claimed', { exemplar_id: about });
    const eventId = await withdrawExemplar(board(), about, WHY);
    await disable('pv.bao1');
    await undoExemplarEvent(board(), eventId);
    expect(await world.assignmentOf(held)).toMatchObject({ status: 'open', lead_id: null });
    await disable('pv.bao1', null);
    await claimAssignment(world.lead(), held);
  });

  it('begins nothing at an outlet that is out of use, and lets what is under way be finished', async () => {
    const open = await world.made('open');
    const proposed = await world.made('proposed');
    const gone = await undoing.event('cancel', await world.made('open'));
    const running = await world.made('submitted');
    const { bao } = world.base.outlets;
    await close('outlets', bao);
    for (const forward of [
      () => claimAssignment(world.lead(), open),
      () => offerAssignment(editor(), proposed),
      () => undoEvent(editor(), gone),
    ])
      expect(await refusalBy(forward())).toMatchObject({ code: 'coverage.errors.outOfUse' });
    expect((await getAssignment(world.lead(), open)).verbs.map(({ verb }) => verb)).toEqual([]);
    await undoing.run('edit', running);
    await close('outlets', bao, 1);
  });

  it('schedules nothing on a channel that is out of use, and records what ran there', async () => {
    const { id } = await world.placed('scheduled');
    const gone = await undoing.placementEvent('cancel', (await world.placed('scheduled')).id);
    const channel = world.base.channels['bao-print'];
    await close('channels', channel);
    const to = { plannedOn: '2019-12-10' as PlainDate, plannedTime: null, version: 1 };
    for (const forward of [() => movePlacement(editor(), id, to), () => undoEvent(editor(), gone)])
      expect(await refusalBy(forward())).toMatchObject({ code: 'coverage.errors.outOfUse' });
    await publishPlacement(editor(), id, PRINTED);
    await close('channels', channel, 1);
  });

  it('tells the crew, too, what stops the work, lets it go on or moves it', async () => {
    const about = await addExemplar(world.db, world.base);
    const told: string[] = [];
    const crewed = async (status: Parameters<typeof world.made>[0]) => {
      const id = await world.made(status, { exemplar_id: about });
      await world.db.transaction(({ q }) =>
        q
          .insertInto('crew')
          .values({ assignment_id: id, person_id: world.base.idOf('pv.bao4'), part: 'photo' })
          .execute(),
      );
      return id;
    };
    const heard = async (id: string) => {
      const all = await undoing.noticesOf(id);
      told.push(...all.filter(({ username }) => username === 'pv.bao4').map(({ kind }) => kind));
    };
    for (const [verb, status] of [
      ['cancel', 'claimed'],
      ['suspend', 'claimed'],
      ['resume', 'suspended'],
    ] as const) {
      const id = await crewed(status);
      await undoing.run(verb, id);
      await heard(id);
    }
    const moved = await crewed('claimed');
    const placement = await addPlacementRow(world.db, world.base, { assignment_id: moved });
    await undoing.placementEvent('move', placement);
    await heard(moved);
    const withdrawn = await crewed('claimed');
    await withdrawExemplar(board(), about, WHY);
    await heard(withdrawn);
    expect(told).toEqual(['cancelled', 'suspended', 'resumed', 'moved', 'exemplarWithdrawnWork']);
  });
});
