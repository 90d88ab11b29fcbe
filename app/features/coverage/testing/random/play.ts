/** Plays random verbs in a small world and looks after each whether what must hold still holds. */
import { DomainError } from '~/platform/errors';
import type { Db } from '~db/connect';
import type { Attempt, Maker } from './attempts';
import { exemplar, house, slot } from './house-attempts';
import { faultsOfHouse } from './invariants';
import { faultsOfOutcome, faultsOfSeats, type Outcome } from './outcome';
import { more, need, plan, seat } from './plan-attempts';
import { seeded } from './seeded';
import { smallWorld } from './small-world';
import { faultsOfTouched, type Known, stateOf } from './touched';
import { details, placementVerb, rundown, undo, workVerb } from './work-attempts';

/** How often each is tried. */
const MAKERS: readonly (readonly [share: number, Maker])[] = [
  [34, workVerb],
  [14, placementVerb],
  [14, undo],
  [8, plan],
  [4, seat],
  [4, more],
  [3, details],
  [2, rundown],
  [4, need],
  [6, exemplar],
  [5, slot],
  [3, house],
];
const ALL = MAKERS.flatMap(([share, maker]) => Array<Maker>(share).fill(maker));

/** Everything is looked at after so many verbs; after each only what it touched. */
const FULL_EVERY = 40;
const TOLD = 12;

export interface Played {
  verbs: number;
  accepted: number;
  refused: number;
}

/** Plays so many verbs. Throws with the seed and the last verbs when something no longer holds. */
export async function play(db: Db, seed: number, verbs: number): Promise<Played> {
  const random = seeded(seed);
  const world = await smallWorld(db);
  const log: string[] = [];
  const played: Played = { verbs: 0, accepted: 0, refused: 0 };
  const known: Known = new Map();
  let before = await stateOf(db, world.clock.today(), null);
  while (played.verbs < verbs) {
    if (random.chance(0.02)) world.pass(1 + random.below(30));
    const maker = random.pick(ALL);
    const attempt = maker ? await maker({ world, random }) : null;
    if (!attempt) continue;
    played.verbs += 1;
    const outcome = await tried(attempt);
    played[outcome.error ? 'refused' : 'accepted'] += 1;
    const { name, by, on = '' } = attempt;
    log.push(`${played.verbs}. ${world.clock.now()} ${by}: ${name} ${on} -> ${outcome.told}`);
    const today = world.clock.today();
    const after = await stateOf(db, today, before);
    const everything = played.verbs % FULL_EVERY === 0;
    const faults = [
      ...faultsOfOutcome(attempt, outcome, before, after),
      ...faultsOfSeats(attempt, before, after),
      ...(await faultsOfTouched(db, everything ? null : before, today, known)),
      ...(everything || maker === house || maker === need ? await faultsOfHouse(db) : []),
    ];
    if (faults.length > 0)
      throw new Error(`seed ${seed}:\n${faults.join('\n')}\n\n${log.slice(-TOLD).join('\n')}`);
    before = after;
  }
  return played;
}

async function tried({ run }: Attempt): Promise<Outcome> {
  try {
    await run();
    return { told: 'done', error: null, crash: null };
  } catch (error) {
    if (!(error instanceof DomainError)) {
      const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { told: 'an unexpected error', error: null, crash };
    }
    const fields = Object.values(error.fields).flat().join();
    return { told: `${error.status} ${error.code} ${fields}`, error, crash: null };
  }
}
