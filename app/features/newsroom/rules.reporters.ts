/** What the newsroom knows of a reporter. Pure. */
import type { PlainDate } from '~/platform/time';

/** Languages besides Vietnamese that interviews in the province need. */
export const LANGUAGES = ['khmer', 'hoa', 'english'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Stories and segments in a week of whoever has no profile yet. */
export const USUAL_CAPACITY = 4;

/** The languages that a comma separated column holds, in the order of the list. */
export function languagesOf(column: string): Language[] {
  const codes = column.split(',');
  return LANGUAGES.filter((language) => codes.includes(language));
}

/** Days on which somebody is away; both ends belong to it. */
export interface DaySpan {
  from: PlainDate;
  to: PlainDate;
}

export const overlaps = (a: DaySpan, b: DaySpan): boolean => a.from <= b.to && b.from <= a.to;
