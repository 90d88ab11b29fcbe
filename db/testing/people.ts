/** People, outlets and the programme for command tests: `const base = await seedPeople(db); await claim(base.ctxFor('pv.bao1'), …)`. */
import { v7 } from 'uuid';
import { type Clock, stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import type { Db } from '../connect';
import {
  basePerson,
  basePrincipal,
  CHANNELS,
  ORGANISATIONS,
  OUTLETS,
  PROGRAMME_ID,
  seedBase,
} from '../seed/base';

/** The demo's first instant, Monday 2 December 2019, 08:00 in the newsroom. */
export const TEST_NOW = '2019-12-02T01:00:00.000Z';

export interface TestPeople {
  programmeId: string;
  organisations: typeof ORGANISATIONS;
  /** `outlets.bao`, `outlets.dai` */
  outlets: typeof OUTLETS;
  /** `channels['bao-print']`, `['bao-online']`, `['dai-tv']`, `['dai-radio']`, `['dai-online']` */
  channels: typeof CHANNELS;
  /** The id of a person by user name: the demo's names, `pv.bao1` and the others. */
  idOf(username: string): string;
  /** What a command is given when that person asks; the clock stands still at TEST_NOW unless another is given. */
  ctxFor(username: string, clock?: Clock): Ctx;
}

/** Writes the base rows into an empty, migrated database. Nobody can sign in unless `passwordHash` is given. */
export async function seedPeople(db: Db, passwordHash = '!'): Promise<TestPeople> {
  await seedBase(db, { passwordHash });
  return {
    programmeId: PROGRAMME_ID,
    organisations: ORGANISATIONS,
    outlets: OUTLETS,
    channels: CHANNELS,
    idOf: (username) => basePerson(username).id,
    ctxFor: (username, clock = stillClock(TEST_NOW)) => ({
      db,
      who: basePrincipal(username),
      clock,
      newId: v7,
    }),
  };
}
