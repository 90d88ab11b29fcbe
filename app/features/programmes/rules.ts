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
