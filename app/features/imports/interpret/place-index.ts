/** The places that hold on one day, and how lists write their names. */
import { fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';

export interface PlaceFact {
  code: string;
  validFrom: PlainDate;
  name: string;
  kind: 'province' | 'city' | 'town' | 'district' | 'ward' | 'commune' | 'township';
  parentCode: string | null;
}

export interface Entry {
  place: PlaceFact;
  bare: string;
}

/** Places that hold on the programme's day, made ready for searching. */
export interface PlaceIndex {
  byCode: ReadonlyMap<string, PlaceFact>;
  provinces: readonly Entry[];
  districts: readonly Entry[];
  communes: readonly Entry[];
}

export type Level = PlaceFact['kind'];
export const DISTRICT_LEVELS: readonly Level[] = ['city', 'town', 'district'];

const PREFIXES: readonly [RegExp, Level][] = [
  [/^(?:thanh pho|t p|tp)(?: |$)/, 'city'],
  [/^(?:thi xa|t x|tx)(?: |$)/, 'town'],
  [/^(?:huyen|h)(?: |$)/, 'district'],
  [/^(?:thi tran|t t|tt)(?: |$)/, 'township'],
  [/^(?:phuong|ph|p|f)(?: |$|(?=\d))/, 'ward'],
  [/^(?:xa|x)(?: |$)/, 'commune'],
  [/^tinh(?: |$)/, 'province'],
];

/** The index of the places that hold on one day. */
export function indexPlaces(places: readonly PlaceFact[]): PlaceIndex {
  const entries = places.map((place) => ({ place, bare: split(place.name).bare }));
  const isDistrict = ({ place }: Entry) => DISTRICT_LEVELS.includes(place.kind);
  return {
    byCode: new Map(places.map((place) => [place.code, place])),
    provinces: entries.filter(({ place }) => place.kind === 'province'),
    districts: entries.filter(isDistrict),
    communes: entries.filter((entry) => !isDistrict(entry) && entry.place.kind !== 'province'),
  };
}

/** The district that a text names ("TP. Bạc Liêu", "TPBL", "Đông Hải", "II. HUYỆN HỒNG DÂN" without its number), or null. */
export function findDistrict(index: PlaceIndex, text: string): PlaceFact | null {
  const { bare, level } = split(text);
  if (!bare || (level && !DISTRICT_LEVELS.includes(level))) return null;
  const found = index.districts.filter((entry) => entry.bare === bare);
  if (found.length === 0) return byInitials(index, fold(text).replaceAll(' ', ''));
  return (found.find(({ place }) => place.kind === level) ?? found[0])?.place ?? null;
}

/** "TPBL", "TX.GR": the kind and the first letters of the one district that has them. */
export function byInitials(index: PlaceIndex, letters: string): PlaceFact | null {
  const [, prefix, initials] = /^(tp|tx|h)([a-z]{2,4})$/.exec(letters) ?? [];
  if (!prefix || !initials) return null;
  const level = ({ tp: 'city', tx: 'town', h: 'district' } as const)[prefix as 'tp' | 'tx' | 'h'];
  const found = index.districts.filter(
    ({ place, bare }) =>
      place.kind === level &&
      (bare
        .split(' ')
        .map((word) => word[0])
        .join('') === initials ||
        bare.replaceAll(' ', '') === initials),
  );
  return found.length === 1 ? (found[0]?.place ?? null) : null;
}

/** The district above a place, or the place itself where there are no districts. */
export function districtOf(index: PlaceIndex, place: PlaceFact): string {
  const parent = place.parentCode ? index.byCode.get(place.parentCode) : undefined;
  return parent && DISTRICT_LEVELS.includes(parent.kind) ? parent.code : place.code;
}

export function namesOf(index: PlaceIndex, entries: readonly Entry[]): string {
  const full = ({ place }: Entry) => {
    const parent = place.parentCode ? index.byCode.get(place.parentCode) : undefined;
    return parent ? `${place.name} (${parent.name})` : place.name;
  };
  return entries.map(full).join('; ');
}

/** The folded name without its kind, and the kind: "P. 01" is ward "1". */
export function split(text: string): { bare: string; level: Level | null } {
  const folded = fold(text);
  const unpadded = (name: string) => name.replace(/\b0+(?=\d)/g, '');
  for (const [prefix, level] of PREFIXES) {
    const bare = folded.replace(prefix, '');
    if (bare !== folded) return { bare: unpadded(bare), level };
  }
  return { bare: unpadded(folded), level: null };
}
