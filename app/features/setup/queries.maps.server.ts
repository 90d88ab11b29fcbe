/** The maps of places: what held from one day to another. */
import { type Era, listEras } from '~/features/newsroom/queries.admin.server';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import { dayWithin } from '~/features/programmes/rules';
import type { Ctx } from '~/platform/context.server';

const DISTRICTS = ['city', 'town', 'district'];
const COMMUNES = ['ward', 'commune', 'township'];

export interface PlaceMap extends Era {
  districts: number;
  communes: number;
  /** What it is used for; null for a map of another time. */
  use: 'programme' | 'today' | null;
}

/** The maps, first the one that the current programme's new dossiers get, then that of today. Throws 403. */
export async function listMaps(ctx: Ctx): Promise<PlaceMap[]> {
  const eras = await listEras(ctx);
  const today = ctx.clock.today();
  const programme = await getCurrentProgramme(ctx.db, today);
  const rows = await ctx.db.q
    .selectFrom('places')
    .select(['valid_from', 'valid_to', 'kind', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['valid_from', 'valid_to', 'kind'])
    .execute();
  const holds = (era: Era, day: string) => era.from <= day && (era.to === null || era.to >= day);
  const count = (era: Era, kinds: readonly string[]) =>
    rows
      .filter((row) => kinds.includes(row.kind))
      .filter((row) => row.valid_from <= era.from && (row.valid_to ?? era.from) >= era.from)
      .reduce((sum, row) => sum + Number(row.count), 0);
  const maps = eras.map((era): PlaceMap => {
    const inProgramme = programme !== null && holds(era, dayWithin(programme, today));
    return {
      ...era,
      districts: count(era, DISTRICTS),
      communes: count(era, COMMUNES),
      use: inProgramme ? 'programme' : holds(era, today) ? 'today' : null,
    };
  });
  const rank = ({ use }: PlaceMap) => (use === 'programme' ? 0 : use === 'today' ? 1 : 2);
  return maps.sort((a, b) => rank(a) - rank(b));
}
