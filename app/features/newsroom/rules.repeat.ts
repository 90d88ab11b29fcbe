/** How people say that something comes again, and the rule (RFC 5545) that it stands for. Pure, and without the library of rules. */

export const REPEATS = ['daily', 'weekdays', 'weekly', 'monthDates', 'monthNth', 'rule'] as const;
export type RepeatKind = (typeof REPEATS)[number];

/** The nth weekday of a month; -1 is the last. */
export const NTHS = [1, 2, 3, 4, -1] as const;

export type Repeat =
  | { repeat: 'daily'; interval: number }
  | { repeat: 'weekdays' }
  /** Weekdays from 1 (Monday), in order. */
  | { repeat: 'weekly'; interval: number; weekdays: number[] }
  /** Days of the month; -1 is the last. */
  | { repeat: 'monthDates'; interval: number; monthDays: number[] }
  | { repeat: 'monthNth'; interval: number; nth: number; weekday: number }
  | { repeat: 'rule'; rrule: string };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORKING = 'MO,TU,WE,TH,FR';

/** The rule of what people said. */
export function ruleOfRepeat(said: Repeat): string {
  const every = 'interval' in said && said.interval > 1 ? `;INTERVAL=${said.interval}` : '';
  switch (said.repeat) {
    case 'daily':
      return `FREQ=DAILY${every}`;
    case 'weekdays':
      return `FREQ=WEEKLY;BYDAY=${WORKING}`;
    case 'weekly':
      return `FREQ=WEEKLY${every};BYDAY=${said.weekdays.map((day) => WEEKDAYS[day - 1]).join(',')}`;
    case 'monthDates':
      return `FREQ=MONTHLY${every};BYMONTHDAY=${said.monthDays.join(',')}`;
    case 'monthNth':
      return `FREQ=MONTHLY${every};BYDAY=${said.nth}${WEEKDAYS[said.weekday - 1]}`;
    case 'rule':
      return said.rrule.trim().replace(/^RRULE:/i, '');
  }
}

/** What a rule says, as far as people say it in a few words; `rule` for anything else. */
export function repeatOfRule(rrule: string): Repeat {
  const parts = new Map(
    rrule
      .trim()
      .replace(/^RRULE:/i, '')
      .split(';')
      .map((part) => part.split('=', 2) as [string, string | undefined]),
  );
  const other: Repeat = { repeat: 'rule', rrule };
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY'];
  if ([...parts.keys()].some((name) => !known.includes(name))) return other;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const [byDay, byMonthDay] = [parts.get('BYDAY'), parts.get('BYMONTHDAY')];
  if (!Number.isInteger(interval) || interval < 1) return other;
  const freq = parts.get('FREQ');
  if (freq === 'MONTHLY') return monthlyOf(interval, byDay, byMonthDay) ?? other;
  if (byMonthDay !== undefined) return other;
  if (freq === 'DAILY' && byDay === undefined) return { repeat: 'daily', interval };
  const weekdays = weekdaysOf(byDay);
  if (weekdays === null || (freq !== 'WEEKLY' && (freq !== 'DAILY' || interval > 1))) return other;
  return interval === 1 && byDay === WORKING
    ? { repeat: 'weekdays' }
    : { repeat: 'weekly', interval, weekdays };
}

function monthlyOf(
  interval: number,
  byDay: string | undefined,
  byMonthDay: string | undefined,
): Repeat | null {
  if (byDay !== undefined && byMonthDay === undefined) {
    const [, nth, weekday] = /^([1-4]|-1)([A-Z]{2})$/.exec(byDay) ?? [];
    const day = WEEKDAYS.indexOf(weekday ?? '') + 1;
    return day > 0 ? { repeat: 'monthNth', interval, nth: Number(nth), weekday: day } : null;
  }
  const monthDays = (byMonthDay ?? '').split(',').map(Number);
  return byDay === undefined && monthDays.every(isMonthDay)
    ? { repeat: 'monthDates', interval, monthDays }
    : null;
}

/** 1 to 31, or -1 for the last day of a month. */
export const isMonthDay = (day: number): boolean =>
  Number.isInteger(day) && ((day >= 1 && day <= 31) || day === -1);

function weekdaysOf(byDay: string | undefined): number[] | null {
  const days = (byDay ?? '').split(',').map((day) => WEEKDAYS.indexOf(day) + 1);
  return days.includes(0) ? null : days;
}
