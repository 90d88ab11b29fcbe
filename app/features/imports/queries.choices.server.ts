/** What may be chosen while a row of a list is edited. */
import type { Ctx } from '~/platform/context.server';
import { indexPlaces } from './interpret/place-index';
import { surroundingsOf } from './knowledge.server';

/** Names in Vietnamese, as lists write them. */
export interface EditChoices {
  sectors: string[];
  movements: string[];
  districts: string[];
  communes: string[];
}

/** The names of the programme's places, sectors and movements. */
export async function getEditChoices(ctx: Ctx): Promise<EditChoices> {
  const { places, sectors, movements } = await surroundingsOf(ctx);
  const index = indexPlaces(places);
  return {
    sectors: sectors.map(({ name }) => name),
    movements: movements.map(({ name }) => name),
    districts: index.districts.map(({ place }) => place.name),
    communes: [...new Set(index.communes.map(({ place }) => place.name))],
  };
}
