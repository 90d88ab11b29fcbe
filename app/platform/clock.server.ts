/** The plan's clock. In production it is the system's; the demo and the tests set where it starts. */

import { json } from '~db/columns';
import type { Db } from '~db/connect';
import { type Instant, type PlainDate, plainDateOf, toInstant } from './time';

export interface Clock {
  now(): Instant;
  /** Today in the newsroom's zone. */
  today(): PlainDate;
  /** True when the clock stands still (tests). */
  readonly still: boolean;
}

export function clockOf(now: () => Date, still = false): Clock {
  return { now: () => toInstant(now()), today: () => plainDateOf(toInstant(now())), still };
}

/** A clock that stands still at an instant. */
export const stillClock = (at: string): Clock => clockOf(() => new Date(at), true);

const systemClock = clockOf(() => new Date());

/**
 * The clock of this installation. With `start` it begins there, or where the demo database says that it had run to, so that
 * it never goes backwards over a restart. `still` makes it stand.
 */
export async function startClock(
  db: Db,
  start: string | undefined,
  still: boolean,
): Promise<Clock> {
  if (start === undefined) return systemClock;
  if (still) return stillClock(start);
  const reached = await reachedInstant(db);
  const from = Math.max(new Date(start).getTime(), reached);
  const bootedAt = Date.now();
  return clockOf(() => new Date(from + (Date.now() - bootedAt)));
}

/** How far the demo's clock has run, in ms; 0 when it never did. A history event later than what was saved counts too. */
async function reachedInstant(db: Db): Promise<number> {
  const saved = await db.q
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'clock')
    .executeTakeFirst();
  const event = await db.q
    .selectFrom('history')
    .select(({ fn }) => fn.max('at').as('at'))
    .executeTakeFirst();
  const instants = [saved ? (JSON.parse(saved.value) as string) : null, event?.at ?? null];
  return Math.max(0, ...instants.map((at) => (at ? new Date(at).getTime() : 0)));
}

/** Keeps how far the clock has run. */
export async function saveClock(db: Db, clock: Clock): Promise<void> {
  const now = clock.now();
  await db.transaction(async (tx) => {
    await tx.q
      .insertInto('settings')
      .values({ key: 'clock', value: json(now), updated_at: now })
      .onConflict((on) => on.column('key').doUpdateSet({ value: json(now), updated_at: now }))
      .execute();
  });
}
