/** What a programme says about days. Pure. */
import { addDays, type PlainDate } from '~/platform/time';

const YEAR_DAYS = 365;
const YEARS_AFTER = 5;

/** What comes again begins between these days, both included: a year before its programme to five years after it. */
export const recurrenceStarts = (programme: { startsOn: PlainDate; endsOn: PlainDate }) => ({
  from: addDays(programme.startsOn, -YEAR_DAYS),
  // The leap day that five years have at least one of.
  to: addDays(programme.endsOn, YEARS_AFTER * YEAR_DAYS + 1),
});

interface Period {
  startsOn: PlainDate;
  endsOn: PlainDate;
}

/** Whether two programmes run on a common day. */
export const overlap = (a: Period, b: Period): boolean =>
  a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;

/** The day of the programme whose places new dossiers get: today, or the nearest day of its time. */
export function dayWithin({ startsOn, endsOn }: Period, today: PlainDate): PlainDate {
  if (today < startsOn) return startsOn;
  return today > endsOn ? endsOn : today;
}

/** Where a programme stands on the day. */
export function programmeState({ startsOn, endsOn }: Period, today: PlainDate) {
  if (today < startsOn) return 'coming';
  return today > endsOn ? 'past' : 'running';
}

/** The field of a form that says what an organisation does in a programme. */
export const partField = (organisationId: string): string => `${PART}${organisationId}`;
const PART = 'part-';

/** The organisation of such a field; null for other fields. */
export const organisationOfField = (field: string): string | null =>
  field.startsWith(PART) ? field.slice(PART.length) : null;
