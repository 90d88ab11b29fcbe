/** What an administrator may write about outlets, channels and days. */
import { asPlainDate } from '~/platform/time';

export const MEDIA = ['print', 'online', 'tv', 'radio', 'social'] as const;
export type Medium = (typeof MEDIA)[number];

export const DAY_CALENDARS = ['solar', 'lunar'] as const;
export const DAY_KINDS = ['holiday', 'theme'] as const;

const LUNAR_MONTH_DAYS = 30;

/** Whether a yearly day can occur at all: 30 February cannot, 29 February can; a lunar month has 30 days at most. */
export function occurs(calendar: 'solar' | 'lunar', month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (calendar === 'lunar') return day <= LUNAR_MONTH_DAYS;
  return (
    asPlainDate(`2020-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) !== null
  );
}

/** The codes that a comma separated column holds. */
export const sectorCodes = (column: string): string[] => column.split(',').filter(Boolean);

export type Recurrence =
  | { every: 'day' }
  | { every: 'week'; weekdays: number[] }
  | { every: 'month'; days: number[] }
  | { every: 'month'; nth: number; weekday: number };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** What a slot's rule (RFC 5545) says, as far as people put it in a few words; weekdays from 1 (Monday). Null for anything else. */
export function recurrenceOf(rrule: string): Recurrence | null {
  const parts = new Map(
    rrule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  if (Number(parts.get('INTERVAL') ?? 1) !== 1) return null;
  const values = (name: string) => (parts.get(name) ?? '').split(',').filter(Boolean);
  const weekdays = values('BYDAY').map((day) => WEEKDAYS.indexOf(day) + 1);
  const nth = /^([1-5])([A-Z]{2})$/.exec(parts.get('BYDAY') ?? '');
  if (parts.get('FREQ') === 'MONTHLY' && nth) {
    return { every: 'month', nth: Number(nth[1]), weekday: WEEKDAYS.indexOf(nth[2] ?? '') + 1 };
  }
  if (weekdays.includes(0)) return null;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return weekdays.length > 0 ? { every: 'week', weekdays } : { every: 'day' };
    case 'WEEKLY':
      return weekdays.length > 0 ? { every: 'week', weekdays } : null;
    case 'MONTHLY': {
      const days = values('BYMONTHDAY').map(Number);
      return days.length > 0 && weekdays.length === 0 ? { every: 'month', days } : null;
    }
    default:
      return null;
  }
}
