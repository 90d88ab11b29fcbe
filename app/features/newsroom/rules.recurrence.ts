/** The days of a recurrence rule (RFC 5545). Days only: every date is UTC, no hour and no zone of a machine comes in. Pure. */
import * as library from 'rrule';
import {
  addDays,
  addMonths,
  daysBetween,
  type PlainDate,
  plainDateFromUtc,
  utcDateOf,
} from '~/platform/time';

// The bundler reads the library's ES modules. Node by itself (the seed, a script) reads its older build, where everything
// lies under `default`.
const { Frequency, RRule } = 'default' in library ? (library.default as typeof library) : library;
type Frequency = library.Frequency;

/** What is wrong with the text of a rule; each has its words in the catalogues. */
export type RuleProblem =
  | 'ruleUnreadable'
  | 'ruleFrequency'
  | 'ruleHours'
  | 'ruleInterval'
  | 'ruleHasStart'
  | 'ruleNever';

/** Days without a rule's end are computed this far: whoever runs the newsroom then writes the slot anew. */
const YEARS_AHEAD = 40;
const MOST_RULES = 500;

const FREQUENCIES = [Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY];
/** The shortest that a period of each frequency can be, in days. */
const PERIOD_DAYS: Partial<Record<Frequency, number>> = {
  [Frequency.DAILY]: 1,
  [Frequency.WEEKLY]: 7,
  [Frequency.MONTHLY]: 28,
  [Frequency.YEARLY]: 365,
};

interface Kept {
  /** Every day of the rule up to `until`, in order. */
  days: PlainDate[];
  until: PlainDate;
}

const kept = new Map<string, Kept>();

/**
 * The days on which a rule that begins on `startsOn` falls, from one day to another (both included), in order. What was
 * computed is kept: a month after another costs a look-up. A rule that cannot be read has no days.
 */
export function daysOfRule(
  rrule: string,
  startsOn: PlainDate,
  from: PlainDate,
  to: PlainDate,
): PlainDate[] {
  const last = [to, addYears(startsOn, YEARS_AHEAD)].sort()[0] as PlainDate;
  if (last < startsOn || from > last) return [];
  const { days } = keptUntil(rrule, startsOn, last);
  return days.slice(indexFrom(days, from), indexFrom(days, addDays(last, 1)));
}

/** Why the text cannot be a slot's rule; null when it can. `ruleNever`: it has no day within four years of its start. */
export function ruleProblemOf(rrule: string, startsOn: PlainDate): RuleProblem | null {
  if (/DTSTART|EXDATE|RDATE|EXRULE|\n/i.test(rrule)) return 'ruleHasStart';
  const options = parsed(rrule);
  if (!options) return 'ruleUnreadable';
  if (options.freq === undefined || !FREQUENCIES.includes(options.freq)) return 'ruleFrequency';
  if ([options.byhour, options.byminute, options.bysecond].some((each) => each !== undefined))
    return 'ruleHours';
  const interval = options.interval ?? 1;
  if (!Number.isInteger(interval) || interval < 1 || interval > 366) return 'ruleInterval';
  const soon = daysOfRule(rrule, startsOn, startsOn, addYears(startsOn, 4));
  return soon.length === 0 ? 'ruleNever' : null;
}

function keptUntil(rrule: string, startsOn: PlainDate, last: PlainDate): Kept {
  const key = `${startsOn} ${rrule}`;
  const found = kept.get(key);
  if (found && found.until >= last) return found;
  // A whole year more than was asked, so that leafing through the months computes once a year.
  const until = `${addMonths(last, 12).slice(0, 4)}-12-31` as PlainDate;
  const made = { days: compute(rrule, startsOn, until), until };
  kept.delete(key);
  kept.set(key, made);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_RULES) break;
    kept.delete(oldest);
  }
  return made;
}

function compute(rrule: string, startsOn: PlainDate, until: PlainDate): PlainDate[] {
  const options = parsed(rrule);
  if (!options) return [];
  const rule = new RRule({ ...options, dtstart: utcDateOf(startsOn), tzid: null });
  bound(rule, startsOn, until);
  const end = utcDateOf(until);
  const days: PlainDate[] = [];
  rule.all((date) => {
    if (date > end) return false;
    days.push(plainDateFromUtc(date));
    return true;
  });
  return days;
}

/**
 * Makes the rule stop at the period in which `until` falls. rrule looks for a next day up to the year 9999, which takes it ten
 * seconds for a rule that never has one (30 February); it stops as soon as its interval is 0, which it asks before each step.
 */
function bound(rule: library.RRule, startsOn: PlainDate, until: PlainDate): void {
  const { interval, freq } = rule.options;
  const period = PERIOD_DAYS[freq] ?? 1;
  let steps = Math.ceil((daysBetween(startsOn, until) + 1) / (period * interval)) + 2;
  Object.defineProperty(rule.options, 'interval', {
    get: () => {
      steps -= 0.5;
      return steps < 0 ? 0 : interval;
    },
  });
}

function parsed(rrule: string): Partial<library.Options> | null {
  try {
    const options = RRule.parseString(rrule.trim().replace(/^RRULE:/i, ''));
    // It reads BYDAY=XX as an undefined day and BYMONTHDAY=x as a text, and falls over them later.
    const readable = Object.values(options)
      .flat()
      .every((value) => value !== undefined && typeof value !== 'string');
    return readable && options.freq !== undefined ? options : null;
  } catch {
    return null;
  }
}

const addYears = (day: PlainDate, years: number): PlainDate =>
  addDays(addMonths(day, 12 * years), 27);

/** The place of the first day that is not before `day`. */
function indexFrom(days: readonly PlainDate[], day: PlainDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as PlainDate) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
