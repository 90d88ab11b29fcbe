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
