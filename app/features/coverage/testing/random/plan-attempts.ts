/** Random plans: on the calendar, in a seat, one more appearance, a recurring need and its subject. */
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { nextOccurrences } from '~/features/newsroom/rules.slots';
import { addDays, type ClockTime, type PlainDate } from '~/platform/time';
import type { TestPeople } from '~db/testing/people';
import { addPlacement, planAssignment } from '../../commands.plan.server';
import { planInSeat } from '../../commands.seat.server';
import { createSeries } from '../../commands.series.server';
import { extendSeries } from '../../commands.series-ahead.server';
import { endSeries } from '../../commands.series-end.server';
import { chooseSubject } from '../../commands.subject.server';
import { seriesSchema } from '../../input.series';
import { WARNING_CODES } from '../../rules.warnings';
import { holds, type Maker, type Scene, somebody, WHY } from './attempts';
import type { Random } from './seeded';

type ChannelCode = keyof TestPeople['channels'];
const STORY: readonly ChannelCode[] = ['bao-print', 'bao-online'];
const SEGMENT: readonly ChannelCode[] = ['dai-tv', 'dai-radio', 'dai-online'];

/** Agrees to every warning, but to a full slot only at times. */
export function acceptance(random: Random) {
  const full = random.chance(0.05);
  const accepted = WARNING_CODES.filter((code) => full || code !== 'slotFull');
  return { full, confirmation: { ask: true, accepted: [...accepted], note: '' } };
}

/** A place in the slot, at its hour, on a day that it has (mostly); without a slot, any day and hour. */
export async function placeFor({ world, random }: Scene, slotId: string | null) {
  const today = world.clock.today();
  const anyDay = addDays(today, random.below(12) - (random.chance(0.1) ? 2 : 0));
  const found = slotId === null ? null : await getSlot(world.db, slotId);
  const next = found && random.pick(nextOccurrences(found.slot, found.exceptions, today, 3));
  if (!found || !next || random.chance(0.05)) {
    const plannedTime = random.pick<ClockTime | null>([null, '08:30' as ClockTime]) ?? null;
    return { slotId: null, channelId: null, plannedOn: anyDay, plannedTime };
  }
  const { channelId } = found.slot;
  return { slotId, channelId, plannedOn: next.day, plannedTime: next.startTime };
}

interface Where {
  slotId: string | null;
  channelId: string;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
}

async function where(scene: Scene, channels: readonly ChannelCode[]): Promise<Where> {
  const { world, random } = scene;
  const { channels: ids } = world.base;
  const own = channels.map((code) => ids[code]);
  const place = await placeFor(
    scene,
    random.chance(0.7) ? (random.pick(world.slots) ?? null) : null,
  );
  if (place.channelId && own.includes(place.channelId))
    return { ...place, channelId: place.channelId };
  const channelId = random.pick(own) ?? own[0] ?? '';
  return { ...place, slotId: null, channelId };
}

/** A work about one of the exemplars. */
export const plan: Maker = async (scene) => {
  const { world, random } = scene;
  const { base } = world;
  const story = random.chance(0.5);
  const outletId = story ? base.outlets.bao : base.outlets.dai;
  const person = await somebody(scene, [story ? 'tk.bao' : 'tk.dai']);
  if (!person) return null;
  const { by, ctx } = person;
  const place = await where(scene, story ? STORY : SEGMENT);
  const lead = random.pick(
    story ? (['pv.bao1', 'pv.bao2'] as const) : (['pv.dai1', 'pv.dai2'] as const),
  );
  const accept = acceptance(random);
  const input = {
    exemplarId: random.pick(world.exemplars) ?? '',
    outletId,
    kind: story ? ('story' as const) : ('segment' as const),
    genre: story ? ('profile' as const) : ('tv_feature' as const),
    title: random.chance(0.5) ? '' : `Bài ${random.below(100)}`,
    brief: '',
    ...place,
    lengthValue: null,
    deadlineDay: null,
    deadlineTime: null,
    leadId: random.chance(0.4) && lead ? base.idOf(lead) : null,
    offer: random.chance(0.6),
    reruns: random.chance(0.5) ? [0] : [],
    ...accept.confirmation,
  };
  return {
    name: 'plan',
    by,
    entitled: holds(ctx, 'editor', outletId),
    mayOverbook: accept.full,
    run: () => planAssignment(ctx, input),
  };
};

/** An exemplar on a seat. */
export const seat: Maker = async (scene) => {
  const { world, random } = scene;
  const person = await somebody(scene, ['tk.bao', 'tk.dai']);
  const slotId = random.pick(world.slots) ?? '';
  const found = await getSlot(world.db, slotId);
  if (!person || !found) return null;
  const { by, ctx } = person;
  const { plannedOn: day } = await placeFor(scene, slotId);
  return {
    name: 'plan in a seat',
    by,
    on: slotId,
    entitled: holds(ctx, 'editor', found.slot.outletId),
    run: () => planInSeat(ctx, slotId, { exemplarId: random.pick(world.exemplars) ?? '', day }),
  };
};

async function anyWork({ world, random }: Scene, waiting: boolean) {
  let query = world.db.q.selectFrom('assignments').select(['id', 'outlet_id', 'kind']);
  if (waiting) query = query.where('exemplar_id', 'is', null);
  return random.pick(await query.orderBy('id', 'desc').limit(14).execute());
}

/** One more appearance. */
export const more: Maker = async (scene) => {
  const { random } = scene;
  const work = await anyWork(scene, false);
  const person = await somebody(scene, ['tk.bao', 'tk.dai']);
  if (!work || !person) return null;
  const { by, ctx } = person;
  const place = await where(scene, work.kind === 'story' ? STORY : SEGMENT);
  const accept = acceptance(random);
  const rerun = place.slotId === null && random.chance(0.4);
  return {
    name: 'one more appearance',
    by,
    on: work.id,
    entitled: holds(ctx, 'editor', work.outlet_id),
    mayOverbook: accept.full,
    run: () => addPlacement(ctx, work.id, { ...place, rerun, ...accept.confirmation }),
  };
};

/** A recurring need: stated, made further ahead, ended, or one of its works given a subject. */
export const need: Maker = async (scene) => {
  const { world, random } = scene;
  const person = await somebody(scene, ['tk.bao', 'tk.dai']);
  if (!person) return null;
  const { by, ctx } = person;
  const running = await world.db.q.selectFrom('series').selectAll().execute();
  const own = random.pick(running);
  const waiting = await anyWork(scene, true);
  if (waiting && random.chance(0.6)) {
    const accept = acceptance(random).confirmation;
    return {
      name: 'subject',
      by,
      on: waiting.id,
      entitled: holds(ctx, 'editor', waiting.outlet_id),
      run: () =>
        chooseSubject(ctx, waiting.id, {
          exemplarId: random.pick(world.exemplars) ?? '',
          ...accept,
        }),
    };
  }
  if (own && random.chance(0.4)) {
    return {
      name: 'end a need',
      by,
      on: own.id,
      entitled: holds(ctx, 'editor', own.outlet_id),
      run: () => endSeries(ctx, own.id, { reason: WHY, version: own.version }),
    };
  }
  if (running.length > 3)
    return {
      name: 'extend needs',
      by,
      entitled: true,
      mayOverbook: true,
      run: () => extendSeries(ctx),
    };
  const slotId = random.chance(0.6) ? (random.pick(world.slots) ?? null) : null;
  const slot = slotId ? (await getSlot(world.db, slotId))?.slot : null;
  const channelId = slot?.channelId ?? world.base.channels['bao-print'];
  const input = seriesSchema.parse({
    channelId,
    slotId: slotId ?? '',
    genre: channelId === world.base.channels['dai-tv'] ? 'tv_feature' : 'profile',
    title: `Nhu cầu ${random.below(20)}`,
    plannedTime: '',
    deadlineDays: '2',
    deadlineTime: '16:00',
    repeat: 'weekly',
    interval: '2',
    weekdays: ['1'],
    startsOn: world.clock.today(),
    endsOn: '',
  });
  return {
    name: 'state a need',
    by,
    entitled: holds(ctx, 'editor', slot?.outletId ?? world.base.outlets.bao),
    mayOverbook: true,
    run: () => createSeries(ctx, input),
  };
};
