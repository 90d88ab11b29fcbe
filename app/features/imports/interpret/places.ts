/** Finds the commune that a row of a list means, within its district. */
import { clean } from '~/platform/text';
import { type Address, readAddress } from './address';
import {
  DISTRICT_LEVELS,
  districtOf,
  type Entry,
  findDistrict,
  type Level,
  namesOf,
  type PlaceFact,
  type PlaceIndex,
  split,
} from './place-index';

export type PlaceProblem =
  | { code: 'placeMissing' }
  | { code: 'districtOnly'; district: string }
  | { code: 'districtUnknown'; value: string }
  | { code: 'districtsDiffer'; value: string; other: string }
  | { code: 'communeUnknown'; value: string; district: string }
  | { code: 'communeNowhere'; value: string }
  | { code: 'communeElsewhere'; value: string; district: string; found: string }
  | { code: 'communeAmbiguous'; value: string; choices: string };

export interface FoundPlace {
  place: PlaceFact;
  districtCode: string;
  /** What the address says besides: hamlet, street. */
  detail: string;
  kindDiffers: boolean;
  /** The section's district, where the row names another, which counts. */
  outside: string | null;
}

export type PlaceResult = FoundPlace | { problem: PlaceProblem };

/** What a row says of its place. */
export interface Whereabouts {
  /** The cell of the commune: perhaps a whole address. */
  commune: string;
  /** The cell of the district. */
  district: string;
  /** The district that the section above names: only where the row names none. */
  section?: string;
}

/** The place that a row means. Throws nothing; what fits several places is a problem that names them. */
export function resolvePlace(index: PlaceIndex, where: Whereabouts): PlaceResult {
  const address = readAddress(index, where.commune);
  const cell = readAddress(index, where.district);
  // The whole address may stand in the column of the district.
  const swapped = address.parts.length === 0 && cell.communes.length > 0;
  const [main, other] = swapped ? [cell, address] : [address, cell];
  // After 2025-07-01 there are no districts: what lists say of them is then only part of the address.
  const flat = index.districts.length === 0;
  const own = flat || swapped ? null : districtOfCell(index, where.district);
  if (own && 'problem' in own) return own;
  const section = flat ? null : findDistrict(index, where.section ?? '');
  const readings = readingsOf(index, main, { own: own?.place ?? null, section, flat });
  const differs = readings.find(({ problem }) => problem?.code === 'districtsDiffer')?.problem;
  const unknown = main.districts.find((text) => !flat && !findDistrict(index, text));
  if (unknown) return { problem: { code: 'districtUnknown', value: unknown } };
  if (differs) return { problem: differs };
  if (readings.length === 0) return { problem: nothingNamed(index, main, own?.place ?? section) };
  return decide(index, readings, other.details);
}

/** One way to understand an address: this part is the commune, within that district. */
interface Reading {
  text: string;
  within: PlaceFact | null;
  /** The district that the row names itself differs from the section's. */
  outside: string | null;
  found: readonly Entry[];
  detail: string;
  problem?: PlaceProblem;
}

interface Given {
  own: PlaceFact | null;
  section: PlaceFact | null;
  flat: boolean;
}

function readingsOf(index: PlaceIndex, address: Address, given: Given): Reading[] {
  const candidates =
    address.communes.length > 0 ? address.communes : unnamed(index, address, given);
  const readings = candidates.flatMap((candidate) => {
    const named = districtBeside(index, address, candidate, given);
    return [
      readingOf(index, address, { text: candidate, district: named, taken: [] }, given),
      ...withDistrictInside(index, address, candidate, named, given),
    ];
  });
  // A bare district is a commune only where nothing else is one: "Hòa Bình" in Huyện Hòa Bình.
  const found = readings.filter((reading) => reading.found.length > 0);
  return found.length > 0 ? found : readings.filter((reading) => !isBareDistrict(index, reading));
}

/** Of several parts that do not say what they are, the last is the district if it can be: "Vĩnh Hậu, Hòa Bình". */
function unnamed(index: PlaceIndex, { bare }: Address, { flat }: Given): readonly string[] {
  const last = bare.at(-1) ?? '';
  return !flat && bare.length > 1 && findDistrict(index, last) ? bare.slice(0, -1) : bare;
}

const isBareDistrict = (index: PlaceIndex, { text, problem }: Reading): boolean =>
  problem === undefined && split(text).level === null && findDistrict(index, text) !== null;

/** The district that the address names besides the part that is taken for the commune, or null. */
function districtBeside(
  index: PlaceIndex,
  address: Address,
  candidate: string,
  { flat }: Given,
): string | null {
  if (flat) return null;
  const explicit = address.districts.at(-1);
  if (explicit) return explicit;
  const after = address.bare.slice(address.bare.indexOf(candidate) + 1);
  return [...after].reverse().find((text) => findDistrict(index, text)) ?? null;
}

/** "xã Ninh Thạnh Lợi A Hồng Dân": the district's name at the end of the commune's, without anything between. */
function withDistrictInside(
  index: PlaceIndex,
  address: Address,
  candidate: string,
  named: string | null,
  given: Given,
): Reading[] {
  const { bare, level } = split(candidate);
  if (given.flat || named || index.communes.some((entry) => entry.bare === bare)) return [];
  return index.districts.flatMap((district) => {
    if (!bare.endsWith(` ${district.bare}`)) return [];
    const commune = bare.slice(0, -district.bare.length - 1);
    const word = WORD_OF[level ?? 'province'] ?? '';
    const parts = {
      text: `${word} ${commune}`.trim(),
      district: district.place.name,
      taken: [candidate],
    };
    const reading = readingOf(index, address, parts, given);
    return reading.found.length > 0 ? [reading] : [];
  });
}

const WORD_OF: Partial<Record<Level, string>> = {
  ward: 'phường',
  commune: 'xã',
  township: 'thị trấn',
};

function readingOf(
  index: PlaceIndex,
  address: Address,
  { text, district, taken }: { text: string; district: string | null; taken: readonly string[] },
  { own, section }: Given,
): Reading {
  const named = district ? findDistrict(index, district) : null;
  const within = named ?? own ?? section;
  const used = new Set([text, district, ...taken]);
  const detail = address.parts.filter(
    (part) => !used.has(part) && !sameDistrict(index, part, within),
  );
  const outside = section && within && within !== section ? section.name : null;
  const reading = {
    text,
    within,
    outside,
    detail: detail.join(', '),
    found: communesOf(index, text, within),
  };
  if (!named || !own || named === own) return reading;
  const problem = { code: 'districtsDiffer', value: named.name, other: own.name } as const;
  return { ...reading, found: [], problem };
}

const sameDistrict = (index: PlaceIndex, text: string, district: PlaceFact | null): boolean =>
  district !== null && findDistrict(index, text) === district;

/** The communes of that name, of that kind where there are any. */
function communesOf(index: PlaceIndex, text: string, within: PlaceFact | null): readonly Entry[] {
  const { bare, level } = split(text);
  if (level && DISTRICT_LEVELS.includes(level)) return [];
  const named = index.communes.filter((entry) => entry.bare === bare);
  const inside = within ? named.filter(({ place }) => place.parentCode === within.code) : named;
  const exact = inside.filter(({ place }) => place.kind === level);
  return exact.length > 0 ? exact : inside;
}

function decide(
  index: PlaceIndex,
  readings: readonly Reading[],
  more: readonly string[],
): PlaceResult {
  const entries = [...new Set(readings.flatMap(({ found }) => found))];
  const [first] = readings;
  const [only] = entries;
  if (!first) return { problem: { code: 'placeMissing' } };
  if (!only) return { problem: notFound(index, first) };
  if (entries.length > 1) {
    const value = first.text;
    return { problem: { code: 'communeAmbiguous', value, choices: namesOf(index, entries) } };
  }
  const reading = readings.find(({ found }) => found.includes(only)) ?? first;
  const { level } = split(reading.text);
  return {
    place: only.place,
    districtCode: reading.within?.code ?? districtOf(index, only.place),
    detail: [...more, reading.detail].filter(Boolean).join(', '),
    kindDiffers: level !== null && only.place.kind !== level,
    outside: reading.outside,
  };
}

function nothingNamed(index: PlaceIndex, address: Address, within: PlaceFact | null): PlaceProblem {
  const named = [...address.districts, ...address.bare].map((text) => findDistrict(index, text));
  const district = named.find((each) => each !== null) ?? within;
  if (district) return { code: 'districtOnly', district: district.name };
  const [value] = [...address.districts, ...address.details];
  return value && address.districts.length > 0
    ? { code: 'districtOnly', district: value }
    : { code: 'placeMissing' };
}

function notFound(index: PlaceIndex, { text: value, within }: Reading): PlaceProblem {
  if (!within) return { code: 'communeNowhere', value };
  const elsewhere = index.communes.filter((entry) => entry.bare === split(value).bare);
  const district = within.name;
  if (elsewhere.length === 0) return { code: 'communeUnknown', value, district };
  return { code: 'communeElsewhere', value, district, found: namesOf(index, elsewhere) };
}

function districtOfCell(
  index: PlaceIndex,
  text: string,
): { place: PlaceFact } | { problem: PlaceProblem } | null {
  const value = clean(text).replace(/[,;]\s*tỉnh\s.*$/iu, '');
  if (!value) return null;
  const place =
    findDistrict(index, value) ?? findDistrict(index, readAddress(index, value).parts.at(-1) ?? '');
  return place ? { place } : { problem: { code: 'districtUnknown', value } };
}
