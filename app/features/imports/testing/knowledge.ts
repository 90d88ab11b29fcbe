/** What rows of lists are understood by in 2019, without a database. */
import type { PlainDate } from '~/platform/time';
import { PLACES } from '~db/reference/places';
import { MOVEMENTS, SECTORS } from '~db/reference/sectors';
import { indexPlaces } from '../interpret/place-index';
import type { Knowledge } from '../interpret/understand';
import { indexNames } from '../interpret/words';

const named = (list: { code: string; name: string; name_en: string }[]) =>
  indexNames(list.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })));

export const knowledgeOf2019: Knowledge = {
  places: indexPlaces(
    PLACES.filter((place) => place.from === null).map((place) => ({
      code: place.code,
      validFrom: '0001-01-01' as PlainDate,
      name: place.name,
      kind: place.kind,
      parentCode: place.parent,
    })),
  ),
  sectors: named(SECTORS),
  movements: named(MOVEMENTS),
  today: '2019-12-02' as PlainDate,
  mode: 'decided',
};
