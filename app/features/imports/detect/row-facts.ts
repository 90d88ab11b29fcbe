/** Knows districts, kinds, sectors and families in the words of a list. */
import { clean, fold } from '~/platform/text';
import { readDay } from '../interpret/dates';
import { findDistrict, indexPlaces, type PlaceFact } from '../interpret/place-index';
import { resolvePlace } from '../interpret/places';
import { findNamed, indexNames, type NamedCode, readFamily, readKind } from '../interpret/words';
import type { RowFacts } from './rows';
import { namesLevel } from './sections';

/** The words of a row or a title, by the places and sectors of the programme. */
export function rowFacts(places: PlaceFact[], sectors: readonly NamedCode[]): RowFacts {
  const index = indexPlaces(places);
  const names = indexNames(sectors);
  const districtOf = (text: string) => findDistrict(index, text)?.name ?? null;
  const sectorOf = (text: string) => {
    const folded = fold(text);
    const named = /^(?:linh vuc|nganh) /.test(folded);
    const code = named ? findNamed(names, text.replace(/^\s*(?:lĩnh vực|ngành)\s+/iu, '')) : null;
    const found = sectors.find((each) => each.code === code || fold(each.name) === folded);
    return found?.name ?? null;
  };
  const communeOf = (text: string) => {
    if (!/^(?:xa|phuong|thi tran|tt)(?: |\d)/.test(fold(text))) return null;
    const found = resolvePlace(index, { commune: text, district: '' });
    const isNamed = !('problem' in found) || found.problem.code === 'communeAmbiguous';
    return isNamed ? clean(text) : null;
  };
  const isPlace = (text: string) =>
    !('problem' in resolvePlace(index, { commune: text, district: '' }));
  return {
    districtOf,
    communeOf,
    kindOf: (text) => (readKind(text) ? clean(text) : null),
    familyOf: (text) => (readFamily(text) ? clean(text) : null),
    sectorOf,
    isProvince: (text) =>
      !namesLevel(text) && index.provinces.some(({ bare }) => bare === fold(text)),
    isKnown: (text) =>
      districtOf(text) !== null ||
      isPlace(text) ||
      findNamed(names, text) !== null ||
      readKind(text) !== null ||
      readFamily(text) !== null ||
      'day' in readDay(text),
  };
}
