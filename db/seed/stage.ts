/** Plays commands in the order of the demo's own time, each as its own person. */
import { v7 } from 'uuid';
import { clockOf } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import type { Db } from '../connect';
import { basePrincipal } from './base';

/** The instant at which the demo begins; nothing in it is later. */
export const DEMO_STARTS = new Date('2019-12-02T08:00:00+07:00').getTime();

export interface Stage {
  readonly db: Db;
  /** 0 to 1, the same numbers at every run. */
  random(): number;
  /** Notes a command for its time; of two at the same time the one noted first is played first. */
  cue(at: number, username: string, act: (ctx: Ctx) => Promise<unknown>): void;
  /** Plays everything that was noted. Throws when a cue is not before the demo's beginning. */
  play(): Promise<void>;
}

/** Seeded random numbers (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function openStage(db: Db): Stage {
  const random = randomOf(20190927);
  const cues: { at: number; username: string; act: (ctx: Ctx) => Promise<unknown> }[] = [];
  let now = 0;
  let seq = 0;
  const clock = clockOf(() => new Date(now));
  // Ids of the demo's time that rise with it, so that links into the demo stay and the history reads in order.
  const newId = () => {
    seq += 1;
    const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
    return v7({ msecs: now, seq, random: bytes });
  };
  return {
    db,
    random,
    cue: (at, username, act) => {
      if (at >= DEMO_STARTS)
        throw new Error(
          `${username} would act at ${new Date(at).toISOString()}, after the demo begins`,
        );
      cues.push({ at, username, act });
    },
    play: async () => {
      for (const { at, username, act } of cues.sort((a, b) => a.at - b.at)) {
        // Two acts of one minute still come one after the other.
        now = Math.max(at, now + 1);
        await act({ db, clock, who: basePrincipal(username), newId });
      }
    },
  };
}
