/** The places and sectors of 2019 as rows of lists are read by them, without a database. */
import type { PlainDate } from '~/platform/time';
import { PLACES } from '~db/reference/places';
import { SECTORS } from '~db/reference/sectors';
import { rowFacts } from '../detect/row-facts';
import type { PlaceFact } from '../interpret/place-index';

const places: PlaceFact[] = PLACES.filter(({ from }) => from === null).map((place) => ({
  code: place.code,
  validFrom: '0001-01-01' as PlainDate,
  name: place.name,
  kind: place.kind,
  parentCode: place.parent,
}));

export const factsOf2019 = rowFacts(
  places,
  SECTORS.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })),
);
