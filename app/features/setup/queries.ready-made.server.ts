/** What the ready-made set makes, to be shown before. */
import type { Ctx } from '~/platform/context.server';
import type { PlainDate } from '~/platform/time';
import {
  BODIES,
  CHANNELS_2019,
  DESKS_2019,
  OUTLETS_2019,
  PROGRAMME_2019,
} from '~db/reference/programme-2019';
import { SLOTS } from '~db/reference/sample-slots';
import { getSetupFacts } from './queries.server';
import { isFresh, type Named } from './rules';

export interface ReadyMade {
  /** It may be taken. */
  fits: boolean;
  bodies: Named[];
  outlets: (Named & { channels: Named[]; desks: Named[] })[];
  programme: Named & { startsOn: PlainDate; endsOn: PlainDate };
  slots: string[];
}

/** Throws 403. */
export async function getReadyMade(ctx: Ctx): Promise<ReadyMade> {
  const named = ({ name, nameEn }: Named): Named => ({ name, nameEn });
  return {
    fits: isFresh(await getSetupFacts(ctx)),
    bodies: Object.values(BODIES).map(named),
    outlets: Object.entries(OUTLETS_2019).map(([code, outlet]) => ({
      ...named(outlet),
      channels: Object.values(CHANNELS_2019)
        .filter((channel) => channel.outlet === code)
        .map(named),
      desks: Object.values(DESKS_2019)
        .filter((desk) => desk.outlet === code)
        .map(named),
    })),
    programme: {
      ...named(PROGRAMME_2019),
      startsOn: PROGRAMME_2019.startsOn as PlainDate,
      endsOn: PROGRAMME_2019.endsOn as PlainDate,
    },
    slots: Object.values(SLOTS).map(({ name }) => name),
  };
}
