import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { addPlacement } from './commands.plan.server';
import { publishPlacement } from './commands.publication.server';
import { PLACEMENT_STATUSES, type PlacementStatus, type PlacementVerb } from './rules.placements';
import { addAssignment, addPlacementRow, refusalBy } from './testing/rows';
import { PRINTED, runPlacementVerb } from './testing/verbs';
import { openWorld } from './testing/world';

const FROM: Record<PlacementVerb, Partial<Record<PlacementStatus, PlacementStatus>>> = {
  move: { planned: 'planned', scheduled: 'scheduled' },
  schedule: { planned: 'scheduled' },
  publish: { planned: 'published', scheduled: 'published' },
  correct: { published: 'corrected', corrected: 'corrected' },
  take_down: { published: 'taken_down', corrected: 'taken_down' },
  cancel: { planned: 'cancelled', scheduled: 'cancelled' },
};
const VERBS = Object.keys(FROM) as PlacementVerb[];
const ANYBODY = ['admin', 'bantdkt', 'sovhttdl', 'pnv.donghai', 'tk.dai', 'pv.bao1', 'tk.bao'];

const day = (text: string) => text as PlainDate;

describe.each(ENGINES)('the verbs of placements on $name', ({ open }) => {
  const world = openWorld(open);

  it.each(VERBS)('%s: from every status, by everybody, exactly as the table says', async (verb) => {
    const seen: string[] = [];
    const wanted: string[] = [];
    for (const status of PLACEMENT_STATUSES) {
      for (const who of ANYBODY) {
        const { id } = await world.placed(status);
        const refusal = await refusalBy(runPlacementVerb(world.base.ctxFor(who), verb, id));
        const to = FROM[verb][status];
        const code = who !== 'tk.bao' ? 403 : to ? 'done' : 409;
        wanted.push(
          `${who} ${verb} ${status}: ${code} ${code === 'done' ? to : status} ${code === 'done' ? 1 : 0}`,
        );
        seen.push(
          `${who} ${verb} ${status}: ${refusal?.status ?? 'done'} ${(await world.placementOf(id)).status} ${(await world.eventsOf(id)).length}`,
        );
      }
    }
    expect(seen).toEqual(wanted);
  });

  it('an unapproved text is neither scheduled nor published; stopped work is not moved', async () => {
    const draft = await addAssignment(world.db, world.base, {
      exemplar_id: world.exemplarId,
      status: 'editing',
    });
    const id = await addPlacementRow(world.db, world.base, { assignment_id: draft });
    for (const verb of ['schedule', 'publish'] as const) {
      expect(await refusalBy(runPlacementVerb(world.editor(), verb, id))).toMatchObject({
        status: 409,
        code: 'coverage.errors.textNotApproved',
      });
    }
    const stopped = await addAssignment(world.db, world.base, {
      exemplar_id: world.exemplarId,
      status: 'suspended',
    });
    const still = await addPlacementRow(world.db, world.base, { assignment_id: stopped });
    expect(await refusalBy(runPlacementVerb(world.editor(), 'move', still))).toMatchObject({
      status: 409,
      code: 'coverage.errors.assignmentClosed',
    });
  });

  it('reasons are asked for what is undone', async () => {
    for (const [verb, status] of [
      ['correct', 'published'],
      ['take_down', 'published'],
      ['cancel', 'planned'],
    ] as const) {
      const { id } = await world.placed(status);
      expect(await refusalBy(runPlacementVerb(world.editor(), verb, id, ' '))).toMatchObject({
        status: 422,
        fields: ['reason'],
      });
    }
  });

  it('one more appearance: of the outlet’s channels, reruns only on air, scheduled at once when the text is approved', async () => {
    const { assignmentId } = await world.placed('published');
    const input = {
      channelId: world.base.channels['bao-online'],
      slotId: null,
      rerun: false,
      plannedOn: day('2019-12-05'),
      plannedTime: null,
    };
    const { placementId } = await addPlacement(world.editor(), assignmentId, input);
    expect(await world.placementOf(placementId)).toMatchObject({
      kind: 'web',
      status: 'scheduled',
      outlet_id: world.base.outlets.bao,
    });
    expect(
      await refusalBy(addPlacement(world.editor(), assignmentId, { ...input, rerun: true })),
    ).toMatchObject({ status: 422, fields: ['rerun'] });
    expect(
      await refusalBy(
        addPlacement(world.editor(), assignmentId, {
          ...input,
          channelId: world.base.channels['dai-tv'],
        }),
      ),
    ).toMatchObject({
      status: 422,
      fields: ['channelId'],
    });
    expect(await refusalBy(addPlacement(world.station(), assignmentId, input))).toMatchObject({
      status: 403,
    });
    const aired = await addAssignment(world.db, world.base, {
      exemplar_id: world.exemplarId,
      outlet_id: world.base.outlets.dai,
      kind: 'segment',
      genre: 'tv_feature',
      status: 'editing',
    });
    const onAir = { ...input, channelId: world.base.channels['dai-tv'] };
    const again = { ...onAir, plannedOn: day('2019-12-06'), rerun: true };
    expect(await refusalBy(addPlacement(world.station(), aired, again))).toMatchObject({
      status: 422,
      fields: ['rerun'],
    });
    const airing = await addPlacement(world.station(), aired, onAir);
    const rerun = await addPlacement(world.station(), aired, again);
    expect(await world.placementOf(rerun.placementId)).toMatchObject({
      kind: 'rerun',
      rerun_of: airing.placementId,
      status: 'planned',
    });
  });

  it('tells who came first when two record it at once', async () => {
    const { id } = await world.placed('scheduled');
    const ctx = world.editor();
    const answers = await Promise.all([
      refusalBy(publishPlacement(ctx, id, PRINTED)),
      refusalBy(publishPlacement(ctx, id, PRINTED)),
    ]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)).toMatchObject({
      status: 409,
      code: 'coverage.errors.placementTooLate',
      params: { status: 'published', name: 'Phạm Thị Thu Hà' },
    });
  });
});
