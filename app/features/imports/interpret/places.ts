/** Finds the commune that a list means, within its district. */
import { clean, fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';

export interface PlaceFact {
  code: string;
  validFrom: PlainDate;
  name: string;
  kind: 'province' | 'city' | 'town' | 'district' | 'ward' | 'commune' | 'township';
  parentCode: string | null;
}

interface Entry {
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

export type PlaceProblem =
  | { code: 'placeMissing' }
  | { code: 'districtOnly'; district: string }
  | { code: 'districtUnknown'; value: string }
  | { code: 'communeUnknown'; value: string; district: string }
  | { code: 'communeNowhere'; value: string }
  | { code: 'communeElsewhere'; value: string; district: string; found: string }
  | { code: 'communeAmbiguous'; value: string; choices: string };

export type PlaceResult =
  | { place: PlaceFact; districtCode: string; detail: string; kindDiffers: boolean }
  | { problem: PlaceProblem };

type Level = PlaceFact['kind'];
const DISTRICT_LEVELS: readonly Level[] = ['city', 'town', 'district'];

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

/** The place that the two cells mean. `district` may be empty when the commune names it or stands only once. */
export function resolvePlace(index: PlaceIndex, commune: string, district: string): PlaceResult {
  const parts = partsOf(index, commune);
  let districtText = clean(district);
  if (!districtText && parts.length > 1 && findDistrict(index, parts.at(-1) ?? '')) {
    districtText = parts.pop() ?? '';
  } else if (parts.length > 1 && sameDistrict(index, parts.at(-1) ?? '', districtText)) {
    parts.pop();
  }
  // After 2025-07-01 there are no districts: what the column says is then only part of the address.
  const flat = index.districts.length === 0;
  const within = districtText && !flat ? findDistrict(index, districtText) : null;
  if (districtText && !flat && !within)
    return { problem: { code: 'districtUnknown', value: districtText } };
  const text = parts.pop() ?? '';
  if (!text)
    return {
      problem: within ? { code: 'districtOnly', district: within.name } : { code: 'placeMissing' },
    };
  return findCommune(index, text, within, parts.join(', '));
}

function sameDistrict(index: PlaceIndex, one: string, other: string): boolean {
  const found = findDistrict(index, one);
  return found !== null && found === findDistrict(index, other);
}

/** The district that a text names ("TP. Bạc Liêu", "Đông Hải", "II. HUYỆN HỒNG DÂN" without its number), or null. */
export function findDistrict(index: PlaceIndex, text: string): PlaceFact | null {
  const { bare, level } = split(text);
  if (!bare || (level && !DISTRICT_LEVELS.includes(level))) return null;
  const found = index.districts.filter((entry) => entry.bare === bare);
  return (found.find(({ place }) => place.kind === level) ?? found[0])?.place ?? null;
}

function findCommune(
  index: PlaceIndex,
  text: string,
  within: PlaceFact | null,
  detail: string,
): PlaceResult {
  const { bare, level } = split(text);
  if (isDistrictText(index, text, level)) {
    return { problem: { code: 'districtOnly', district: findDistrict(index, text)?.name ?? text } };
  }
  const named = index.communes.filter((entry) => entry.bare === bare);
  const inside = within ? named.filter(({ place }) => place.parentCode === within.code) : named;
  const exact = inside.filter(({ place }) => place.kind === level);
  const fitting = exact.length > 0 ? exact : inside;
  const only = fitting[0]?.place;
  if (fitting.length > 1) {
    return { problem: { code: 'communeAmbiguous', value: text, choices: namesOf(index, fitting) } };
  }
  if (only) {
    const districtCode = within?.code ?? districtOf(index, only);
    return {
      place: only,
      districtCode,
      detail,
      kindDiffers: level !== null && only.kind !== level,
    };
  }
  if (!within) return { problem: { code: 'communeNowhere', value: text } };
  const district = within.name;
  if (named.length > 0) {
    return {
      problem: { code: 'communeElsewhere', value: text, district, found: namesOf(index, named) },
    };
  }
  return { problem: { code: 'communeUnknown', value: text, district } };
}

function isDistrictText(index: PlaceIndex, text: string, level: Level | null): boolean {
  if (level) return DISTRICT_LEVELS.includes(level);
  const { bare } = split(text);
  return findDistrict(index, text) !== null && !index.communes.some((entry) => entry.bare === bare);
}

/** The district above a place, or the place itself where there are no districts. */
function districtOf(index: PlaceIndex, place: PlaceFact): string {
  const parent = place.parentCode ? index.byCode.get(place.parentCode) : undefined;
  return parent && DISTRICT_LEVELS.includes(parent.kind) ? parent.code : place.code;
}

function namesOf(index: PlaceIndex, entries: readonly Entry[]): string {
  const full = ({ place }: Entry) => {
    const parent = place.parentCode ? index.byCode.get(place.parentCode) : undefined;
    return parent ? `${place.name} (${parent.name})` : place.name;
  };
  return entries.map(full).join('; ');
}

// A comma, a dash, or nothing but the word for a district: "Phường 1 TP. Bạc Liêu".
const BETWEEN_PARTS =
  /\s*[,;]\s*|\s+[-–]\s+|\s+(?=(?:tp\.?|thành phố|thị xã|tx\.?|huyện|h\.)\s*\p{L})/iu;

function partsOf(index: PlaceIndex, text: string): string[] {
  const parts = clean(text).split(BETWEEN_PARTS).filter(Boolean);
  const province = split(parts.at(-1) ?? '');
  const isProvince =
    parts.length > 1 &&
    province.level === 'province' &&
    index.provinces.some((entry) => entry.bare === province.bare);
  return isProvince ? parts.slice(0, -1) : parts;
}

/** The folded name without its kind, and the kind: "P. 01" is ward "1". */
function split(text: string): { bare: string; level: Level | null } {
  const folded = fold(text);
  const unpadded = (name: string) => name.replace(/\b0+(?=\d)/g, '');
  for (const [prefix, level] of PREFIXES) {
    const bare = folded.replace(prefix, '');
    if (bare !== folded) return { bare: unpadded(bare), level };
  }
  return { bare: unpadded(folded), level: null };
}
