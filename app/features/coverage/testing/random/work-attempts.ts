/** Random verbs of assignments and appearances, and their undoing. */
import { undoExemplarEvent } from '~/features/exemplars/commands.undo.server';
import { addDays } from '~/platform/time';
import { updateDetails } from '../../commands.details.server';
import { movePlacement } from '../../commands.move.server';
import { cancelPlacement, schedulePlacement } from '../../commands.placements.server';
import {
  correctPlacement,
  publishPlacement,
  takeDownPlacement,
} from '../../commands.publication.server';
import { moveInRundown } from '../../commands.rundown.server';
import { undoEvent, whyNotUndo } from '../../commands.undo.server';
import type { PublicationInput } from '../../input.placements';
import { requireAssignmentFacts, requirePlacementFacts } from '../../queries.facts.server';
import { ASSIGNMENT_NOUNS, type AssignmentVerb, canDo } from '../../rules';
import { canDoPlacement, PLACEMENT_NOUNS, type PlacementVerb } from '../../rules.placements';
import { runVerb } from '../verbs';
import { type Attempt, holds, type Maker, type Scene, somebody, WHY } from './attempts';
import { acceptance, placeFor } from './plan-attempts';
import type { Username } from './small-world';

const REPORTERS: readonly AssignmentVerb[] = ['claim', 'release', 'decline', 'start', 'submit'];
const VERBS = Object.keys(ASSIGNMENT_NOUNS) as AssignmentVerb[];
const PLACEMENT_VERBS = Object.keys(PLACEMENT_NOUNS) as PlacementVerb[];

const EDITOR_OF = (scene: Scene, outletId: string): Username =>
  outletId === scene.world.base.outlets.bao ? 'tk.bao' : 'tk.dai';
const REPORTERS_OF = (scene: Scene, outletId: string): readonly Username[] =>
  outletId === scene.world.base.outlets.bao
    ? ['pv.bao1', 'pv.bao2', 'pv.bao3']
    : ['pv.dai1', 'pv.dai2'];

const NEWEST = 16;

async function someWork({ world, random }: Scene) {
  const rows = await world.db.q
    .selectFrom('assignments')
    .select('id')
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute();
  const id = random.pick(rows)?.id;
  return id ? requireAssignmentFacts(world.db, id) : null;
}

async function somePlacement({ world, random }: Scene) {
  const rows = await world.db.q
    .selectFrom('placements')
    .select('id')
    .orderBy('id', 'desc')
    .limit(NEWEST + 8)
    .execute();
  const id = random.pick(rows)?.id;
  return id ? requirePlacementFacts(world.db, id) : null;
}

/** A verb of an assignment. */
export const workVerb: Maker = async (scene) => {
  const facts = await someWork(scene);
  if (!facts) return null;
  const possible = VERBS.filter(() => scene.random.chance(0.6));
  const reporters = REPORTERS_OF(scene, facts.outletId);
  const lead = reporters.find((each) => scene.world.base.idOf(each) === facts.leadId);
  // Verbs that the status allows are tried more often.
  const verb =
    possible.find((each) => allows(facts.status, each)) ?? scene.random.pick(VERBS) ?? 'offer';
  const ofReporter = REPORTERS.includes(verb);
  const suited = ofReporter
    ? lead && verb !== 'claim'
      ? [lead]
      : reporters
    : [EDITOR_OF(scene, facts.outletId)];
  const person = await somebody(scene, suited);
  if (!person) return null;
  const { by, ctx } = person;
  const reporter = holds(ctx, 'reporter', facts.outletId);
  const leadId = scene.world.base.idOf(scene.random.pick(reporters) ?? 'pv.bao1');
  return {
    name: verb,
    by,
    on: facts.id,
    entitled:
      verb === 'claim'
        ? reporter
        : ofReporter
          ? reporter && facts.leadId === ctx.who.id
          : holds(ctx, 'editor', facts.outletId),
    offered: canDo(ctx.who, verb, facts),
    run: () => runVerb(ctx, verb, facts.id, { leadId }),
  };
};

const FORWARD: Record<string, readonly AssignmentVerb[]> = {
  proposed: ['offer', 'assign', 'cancel'],
  open: ['claim', 'assign', 'suspend', 'cancel'],
  claimed: ['start', 'release', 'decline', 'assign', 'suspend', 'cancel'],
  in_progress: ['submit', 'release', 'assign', 'suspend', 'cancel'],
  submitted: ['edit', 'return', 'suspend', 'cancel'],
  editing: ['approve', 'return', 'suspend', 'cancel'],
  approved: ['cancel'],
  suspended: ['resume', 'cancel'],
};
const allows = (status: string, verb: AssignmentVerb) => FORWARD[status]?.includes(verb) ?? false;

/** A verb of an appearance. */
export const placementVerb: Maker = async (scene) => {
  const { world, random } = scene;
  const facts = await somePlacement(scene);
  if (!facts) return null;
  const person = await somebody(scene, [EDITOR_OF(scene, facts.outletId)]);
  if (!person) return null;
  const { by, ctx } = person;
  const verb = random.pick(PLACEMENT_VERBS) ?? 'move';
  const { id, version } = facts;
  const accept = acceptance(random);
  const place = await placeFor(
    scene,
    random.chance(0.5) ? facts.slotId : (random.pick(world.slots) ?? null),
  );
  const named = random.chance(0.5);
  const runs: Record<PlacementVerb, () => Promise<unknown>> = {
    move: () =>
      movePlacement(ctx, id, {
        plannedOn: place.plannedOn,
        // A drop on another day keeps the hour; a form that names a slot comes with the slot's.
        plannedTime: named ? place.plannedTime : facts.plannedTime,
        version,
        ...(named ? { slotId: place.slotId } : {}),
        ...accept.confirmation,
      }),
    schedule: () => schedulePlacement(ctx, id),
    publish: () => publishPlacement(ctx, id, proofFor(scene)),
    correct: () =>
      correctPlacement(ctx, id, { reason: WHY, url: 'https://bai.example.vn/2' } as never),
    take_down: () => takeDownPlacement(ctx, id, WHY),
    cancel: () => cancelPlacement(ctx, id, WHY),
  };
  return {
    name: `${verb} appearance`,
    by,
    on: id,
    entitled: holds(ctx, 'editor', facts.outletId),
    // A move may be refused for the place that it names; all else is told by the facts.
    offered: verb === 'move' ? null : canDoPlacement(ctx.who, verb, facts),
    mayOverbook: accept.full,
    run: runs[verb],
  };
};

function proofFor({ world, random }: Scene): PublicationInput {
  const publishedOn = addDays(world.clock.today(), random.pick([0, -1, -2, 1]) ?? 0);
  const proof = {
    publishedOn,
    publishedTime: random.chance(0.7) ? '06:30' : null,
    ...(random.chance(0.9) ? { issueNumber: '4501', page: '3' } : {}),
    ...(random.chance(0.9) ? { url: 'https://baobaclieu.example.vn/guong-sang/1' } : {}),
  };
  return proof as PublicationInput;
}

/** The details and the crew. */
export const details: Maker = async (scene) => {
  const { world, random } = scene;
  const facts = await someWork(scene);
  const person = facts && (await somebody(scene, [EDITOR_OF(scene, facts.outletId)]));
  if (!facts || !person) return null;
  const { by, ctx } = person;
  const member = random.pick(REPORTERS_OF(scene, facts.outletId)) ?? 'pv.bao1';
  return {
    name: 'details',
    by,
    on: facts.id,
    entitled: holds(ctx, 'editor', facts.outletId),
    run: () =>
      updateDetails(ctx, facts.id, {
        version: facts.version - (random.chance(0.1) ? 1 : 0),
        title: `Bài số ${random.below(50)}`,
        brief: '',
        genre: facts.kind === 'story' ? 'feature' : 'tv_feature',
        deadlineDay: null,
        deadlineTime: null,
        lengthValue: null,
        crew: random.chance(0.5) ? [{ personId: world.base.idOf(member), part: 'camera' }] : [],
      }),
  };
};

/** A step in a rundown. */
export const rundown: Maker = async (scene) => {
  const facts = await somePlacement(scene);
  const person = facts && (await somebody(scene, [EDITOR_OF(scene, facts.outletId)]));
  if (!facts || !person) return null;
  const { by, ctx } = person;
  const step = scene.random.chance(0.5) ? ('up' as const) : ('down' as const);
  return {
    name: 'rundown',
    by,
    on: facts.id,
    entitled: holds(ctx, 'editor', facts.outletId),
    run: () => moveInRundown(ctx, facts.id, { step, placeOf: null }),
  };
};

/** Takes one of the newest events back. */
export const undo: Maker = async (scene) => {
  const { world, random } = scene;
  const events = await world.db.q
    .selectFrom('history')
    .select(['id', 'subject_kind', 'event', 'actor_id', 'undo'])
    .where('subject_kind', 'in', ['assignment', 'placement', 'exemplar'])
    .orderBy('id', 'desc')
    .limit(40)
    .execute();
  const event = random.pick(events.filter((each) => each.undo !== null || random.chance(0.05)));
  if (!event) return null;
  const person = await somebody(scene, [
    'tk.bao',
    'tk.dai',
    'bantdkt',
    'pnv.donghai',
    'pv.bao1',
    'pv.dai1',
  ]);
  if (!person) return null;
  const { by, ctx } = person;
  const coverage = event.subject_kind !== 'exemplar';
  const attempt: Attempt = {
    name: `undo ${event.event}`,
    by,
    on: event.id,
    entitled: coverage
      ? holds(ctx, 'editor') || event.actor_id === ctx.who.id
      : holds(ctx, 'board') || event.actor_id === ctx.who.id || event.event === 'consent',
    run: () => (coverage ? undoEvent(ctx, event.id) : undoExemplarEvent(ctx, event.id)),
  };
  return coverage ? { ...attempt, offered: (await whyNotUndo(ctx, event.id)) === null } : attempt;
};
