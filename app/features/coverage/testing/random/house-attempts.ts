/** Random verbs around the work: the registry, the slots, people, and what is in use. */
import { disablePerson, enablePerson, setGrants } from '~/features/accounts/commands.people.server';
import { setConsent } from '~/features/exemplars/commands.dossier.server';
import {
  appraiseExemplar,
  approveExemplar,
  nominateExemplar,
  rejectExemplar,
  returnExemplar,
  withdrawExemplar,
} from '~/features/exemplars/commands.server';
import { updateExemplar } from '~/features/exemplars/commands.update.server';
import { stepsOf } from '~/features/exemplars/rules';
import { setChannelActive } from '~/features/newsroom/commands.channels.server';
import {
  moveOccurrence,
  restoreOccurrence,
  setOccurrenceCapacity,
  skipOccurrence,
} from '~/features/newsroom/commands.occurrences.server';
import { setOutletActive } from '~/features/newsroom/commands.outlets.server';
import { endSlot, reopenSlot, updateSlot } from '~/features/newsroom/commands.slots.server';
import { slotInput } from '~/features/newsroom/input.slots';
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { nextOccurrences } from '~/features/newsroom/rules.slots';
import type { Ctx } from '~/platform/context.server';
import type { Grant } from '~/platform/principal';
import { addDays } from '~/platform/time';
import { basePerson } from '~db/seed/base';
import { type Attempt, holds, type Maker, type Scene, somebody, WHY } from './attempts';
import type { Random } from './seeded';
import type { Username } from './small-world';

type ExemplarRun = (ctx: Ctx, id: string) => Promise<unknown>;

const EXEMPLAR_VERBS = {
  nominate: nominateExemplar,
  appraise: appraiseExemplar,
  approve: (ctx, id) => approveExemplar(ctx, id),
  return: (ctx, id) => returnExemplar(ctx, id, WHY),
  reject: (ctx, id) => rejectExemplar(ctx, id, WHY),
  withdraw: (ctx, id) => withdrawExemplar(ctx, id, WHY),
} as const satisfies Record<string, ExemplarRun>;
type ExemplarVerb = keyof typeof EXEMPLAR_VERBS;

/** A step of an exemplar's life cycle, a word about consent, or a correction of its name. */
export const exemplar: Maker = async (scene) => {
  const { world, random } = scene;
  const id = random.pick(world.exemplars) ?? '';
  const row = await world.db.q
    .selectFrom('exemplars')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const person = await somebody(scene, ['bantdkt', 'bantdkt', 'pnv.donghai']);
  if (!person) return null;
  const { by, ctx } = person;
  const board = holds(ctx, 'board');
  const own = row.created_by === ctx.who.id;
  if (random.chance(0.25)) {
    const word = random.chance(0.5)
      ? ({ consent: 'given', consentBy: 'Con gái', consentOn: null } as const)
      : ({ consent: 'withdrawn', reason: WHY } as const);
    return {
      name: 'consent',
      by,
      on: id,
      entitled: board || own,
      run: () => setConsent(ctx, id, word),
    };
  }
  if (random.chance(0.2)) {
    const input = {
      name: `Điển hình ${random.below(30)}`,
      shortName: '',
      family: row.family,
      kind: row.kind,
      sectorCode: row.sector_code,
      movementCode: null,
      placeCode: row.place_code,
      placeDetail: '',
      birthYear: null,
      isMinor: false,
      summary: row.summary,
      achievements: '',
      version: row.version,
    };
    return {
      name: 'correct the name',
      by,
      on: id,
      entitled: board || own,
      run: () => updateExemplar(ctx, id, input),
    };
  }
  const verbs = Object.keys(EXEMPLAR_VERBS) as ExemplarVerb[];
  const possible = verbs.filter((each) => stepsOf(row.status, each).length > 0);
  // Few are withdrawn, or nothing would be left to work on.
  const tame = possible.filter((each) => each !== 'withdraw' || random.chance(0.3));
  const verb = random.pick(random.chance(0.85) ? tame : verbs);
  if (!verb) return null;
  return {
    name: `${verb} exemplar`,
    by,
    on: id,
    entitled: board || (verb === 'nominate' && own),
    run: () => EXEMPLAR_VERBS[verb](ctx, id),
  };
};

const RULES = ['2', '3', '4', '5', '6'];

/** A change of a slot or of one of its occurrences. */
export const slot: Maker = async (scene) => {
  const { world, random } = scene;
  const id = random.pick(world.slots) ?? '';
  const found = await getSlot(world.db, id);
  const person = await somebody(scene, ['tk.bao', 'tk.dai', 'admin']);
  if (!found || !person) return null;
  const { by, ctx } = person;
  const { slot: rule, exceptions } = found;
  const base = {
    by,
    on: id,
    entitled: holds(ctx, 'editor', rule.outletId) || holds(ctx, 'admin'),
    mayOverbook: true,
  };
  const { version } = rule;
  const today = world.clock.today();
  const free = random.chance(0.7);
  const next = random.pick(nextOccurrences(rule, exceptions, today, 4));
  const decided = random.pick(exceptions);
  const made: (Attempt | null)[] = [
    rule.endsOn !== null
      ? { ...base, name: 'reopen slot', run: () => reopenSlot(ctx, id, version) }
      : {
          ...base,
          name: 'end slot',
          run: () =>
            endSlot(ctx, id, {
              endsOn: addDays(today, random.below(9)),
              reason: WHY,
              version,
              free,
            }),
        },
    { ...base, name: 'change slot', run: () => updateSlot(ctx, id, changed(scene, rule, free)) },
    next ? occurrence(scene, base, ctx, next.originalDay, exceptions, free) : null,
    decided
      ? {
          ...base,
          name: 'restore occurrence',
          run: () => restoreOccurrence(ctx, id, decided.occursOn, decided.version),
        }
      : null,
  ];
  return random.pick([...made, made[2] ?? null, made[2] ?? null]) ?? null;
};

type Found = NonNullable<Awaited<ReturnType<typeof getSlot>>>;

function changed({ random }: Scene, rule: Found['slot'], free: boolean) {
  const aired = rule.medium === 'tv';
  return slotInput.parse({
    channelId: rule.channelId,
    name: rule.name,
    repeat: 'weekly',
    interval: random.chance(0.2) ? '2' : '1',
    weekdays: [random.pick(RULES), random.pick(RULES)],
    startsOn: rule.startsOn,
    endsOn: rule.endsOn ?? '',
    startTime: aired || random.chance(0.5) ? random.pick(['06:00', '19:50', '20:30']) : '',
    lengthValue: '10',
    capacity: String(1 + random.below(2)),
    genre: rule.genre,
    deadlineDays: '2',
    deadlineTime: '16:00',
    reruns: aired && random.chance(0.7) ? [{ afterDays: '1', time: '09:00' }] : [],
    version: rule.version,
    free: free ? 'on' : '',
  });
}

function occurrence(
  { world, random }: Scene,
  base: Omit<Attempt, 'name' | 'run'>,
  ctx: Ctx,
  day: Found['exceptions'][number]['occursOn'],
  exceptions: Found['exceptions'],
  free: boolean,
): Attempt {
  const id = base.on ?? '';
  const version = exceptions.find((each) => each.occursOn === day)?.version ?? 0;
  const reason = WHY;
  const movedTo = addDays(world.clock.today(), random.below(10));
  const verbs: [string, () => Promise<unknown>][] = [
    ['skip occurrence', () => skipOccurrence(ctx, id, day, { reason, version, free })],
    [
      'move occurrence',
      () => moveOccurrence(ctx, id, day, { reason, version, movedTo, movedTime: null }),
    ],
    [
      'capacity of occurrence',
      () => setOccurrenceCapacity(ctx, id, day, { reason, version, capacity: random.below(3) }),
    ],
  ];
  const [name, run] = random.pick(verbs) ?? ['', async () => undefined];
  return { ...base, name, run };
}

const MOVABLE: readonly Username[] = [
  'pv.bao1',
  'pv.bao2',
  'pv.bao3',
  'pv.dai1',
  'pv.dai2',
  'admin',
];

/** What an administrator does with people, channels and outlets; mostly it is put right again soon. */
export const house: Maker = async (scene) => {
  const { world, random } = scene;
  const person = await somebody(scene, ['admin']);
  if (!person) return null;
  const { by, ctx } = person;
  const base = { by, entitled: holds(ctx, 'admin') };
  const told = toldOf(random);
  if (random.chance(0.4)) return inUse(scene, base, ctx);
  const username = random.pick(MOVABLE) ?? 'pv.bao1';
  const id = world.base.idOf(username);
  const { version, disabled_at } = await world.db.q
    .selectFrom('people')
    .select(['version', 'disabled_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (disabled_at !== null)
    return { ...base, name: 'enable', on: id, run: () => enablePerson(ctx, id, version) };
  if (random.chance(0.3))
    return { ...base, name: 'disable', on: id, run: () => disablePerson(ctx, id, version, told) };
  const grants = random.chance(0.7) ? basePerson(username).grants : otherGrants(scene);
  return {
    ...base,
    name: 'roles',
    on: id,
    run: () => setGrants(ctx, id, { grants: [...grants], version, confirmed: told }),
  };
};

/** Mostly the administrator has been told of all that hangs on it. */
const toldOf = (random: Random) => (random.chance(0.8) ? '999.999.999.999' : undefined);

function otherGrants({ world, random }: Scene): Grant[] {
  const { bao, dai } = world.base.outlets;
  const grant = (role: Grant['role'], outletId: string | null): Grant => ({
    role,
    outletId,
    placeCode: null,
  });
  return (
    random.pick([
      [],
      [grant('reporter', bao)],
      [grant('reporter', dai)],
      [grant('editor', bao), grant('reporter', dai)],
      [grant('admin', null)],
    ]) ?? []
  );
}

async function inUse(
  { world, random }: Scene,
  base: Pick<Attempt, 'by' | 'entitled'>,
  ctx: Ctx,
): Promise<Attempt | null> {
  const table = random.chance(0.7) ? ('channels' as const) : ('outlets' as const);
  const rows = await world.db.q
    .selectFrom(table as 'channels')
    .select(['id', 'active', 'version'])
    .execute();
  const row = rows.find(({ active }) => active === 0) ?? random.pick(rows);
  if (!row) return null;
  const input = {
    id: row.id,
    active: row.active === 0,
    version: row.version,
    confirmed: toldOf(random),
  };
  const set = table === 'channels' ? setChannelActive : setOutletActive;
  return {
    ...base,
    name: `${table} ${input.active ? 'on' : 'off'}`,
    on: row.id,
    run: () => set(ctx, input),
  };
}
