/** What a place may be: its level, the place above it, the time in which its code means it. Pure. */
import type { Message } from '~/platform/errors';
import { addDays, type PlainDate } from '~/platform/time';

export const PLACE_KINDS = [
  'province',
  'city',
  'town',
  'district',
  'ward',
  'commune',
  'township',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place without a known first day holds from here on. */
export const ALWAYS = '1900-01-01' as PlainDate;

const LEVEL: Record<PlaceKind, number> = {
  province: 0,
  city: 1,
  town: 1,
  district: 1,
  ward: 2,
  commune: 2,
  township: 2,
};

/** Whether one kind of place stands on a higher level than another: only such a place is above it. */
export const standsAbove = (upper: PlaceKind, lower: PlaceKind): boolean =>
  LEVEL[upper] < LEVEL[lower];

/** A place keeps its level for its time: what becomes a place of another level ends, and the other one begins. */
export const keepsLevel = (before: PlaceKind, after: PlaceKind): boolean =>
  LEVEL[before] === LEVEL[after];

export interface PlaceFacts {
  code: string;
  name: string;
  kind: PlaceKind;
  parentCode: string | null;
  validFrom: PlainDate;
  /** The last day; null while it holds. */
  validTo: PlainDate | null;
  successorCode: string | null;
}

type PlaceTime = Pick<PlaceFacts, 'code' | 'validFrom' | 'validTo'>;

export const holdsOn = ({ validFrom, validTo }: Omit<PlaceTime, 'code'>, day: PlainDate): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);

const overlap = (a: PlaceTime, b: PlaceTime): boolean =>
  (a.validTo === null || a.validTo >= b.validFrom) &&
  (b.validTo === null || b.validTo >= a.validFrom);

export type PlaceField = 'code' | 'kind' | 'parentCode' | 'validFrom' | 'validTo' | 'successorCode';
export interface PlaceProblem {
  field: PlaceField;
  code: Extract<Message, `admin.errors.place${string}`>;
}

/**
 * What is wrong with a place among others; `others` gives those of a code without the place itself. A parent stands on a higher
 * level than what is below it.
 */
export function placeProblems(
  place: PlaceFacts,
  others: (code: string) => readonly PlaceFacts[],
): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  const say = (field: PlaceField, code: PlaceProblem['code']) => problems.push({ field, code });
  const { code, kind, parentCode, validFrom, validTo, successorCode } = place;
  if (validTo !== null && validTo < validFrom) say('validTo', 'admin.errors.placeEndsEarly');
  if (others(code).some((each) => overlap(each, place))) say('code', 'admin.errors.placeExists');
  if (parentCode === null) {
    if (LEVEL[kind] === 2) say('parentCode', 'admin.errors.placeParentNeeded');
  } else {
    const parent = others(parentCode).find((each) => holdsOn(each, validFrom));
    if (!parent) say('parentCode', 'admin.errors.placeParentUnknown');
    else if (!standsAbove(parent.kind, kind)) say('parentCode', 'admin.errors.placeParentLevel');
  }
  if (successorCode !== null) {
    if (validTo === null) say('successorCode', 'admin.errors.placeSuccessorWithoutEnd');
    else if (!others(successorCode).some((each) => holdsOn(each, addDays(validTo, 1))))
      say('successorCode', 'admin.errors.placeSuccessorUnknown');
  }
  return problems;
}
