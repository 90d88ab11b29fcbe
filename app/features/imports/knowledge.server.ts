/** What rows are understood by, from the database. */
import {
  listMovements,
  listPlaces,
  listSectors,
  type Named,
} from '~/features/newsroom/queries.server';
import { getCurrentProgramme, type Programme } from '~/features/programmes/queries.server';
import { dayWithin } from '~/features/programmes/rules';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { PlainDate } from '~/platform/time';
import { indexPlaces, type PlaceFact } from './interpret/place-index';
import type { Knowledge } from './interpret/understand';
import { indexNames } from './interpret/words';
import type { ImportMode } from './rules';

export interface Surroundings {
  programme: Programme;
  places: PlaceFact[];
  sectors: Named[];
  movements: Named[];
}

/** The programme into which lists are imported, with its places. Throws 409 when there is none. */
export async function surroundingsOf(ctx: Pick<Ctx, 'db' | 'clock'>): Promise<Surroundings> {
  const today = ctx.clock.today();
  const programme = await getCurrentProgramme(ctx.db, today);
  if (!programme) throw new DomainError('imports.errors.noProgramme', 409);
  const [places, sectors, movements] = await Promise.all([
    listPlaces(ctx.db, dayWithin(programme, today)),
    listSectors(ctx.db),
    listMovements(ctx.db),
  ]);
  return { programme, places, sectors, movements };
}

export const knowledgeOf = (
  { places, sectors, movements }: Surroundings,
  today: PlainDate,
  mode: ImportMode,
): Knowledge => ({
  places: indexPlaces(places),
  sectors: indexNames(sectors),
  movements: indexNames(movements),
  today,
  mode,
});
