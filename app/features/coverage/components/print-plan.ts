/** How much of a week or a month a sheet of A4 holds, and how large it is set. Pure; millimetres of a page that lies. */
import type { PlainDate } from '~/platform/time';
import type { CalendarItem, DeadlineMark } from './calendar-types';

export interface PrintDay {
  day: PlainDate;
  items: readonly CalendarItem[];
  deadlines: readonly DeadlineMark[];
  /** Items of the day in all; more than `items` where only the most urgent were loaded. */
  count: number;
}

/** `large`: as `roomy`, to be read on a wall; `roomy`: a name of two lines and a line for the rest; `plain`: one and one; `tight`: one line in all. */
export type SheetSize = 'large' | 'roomy' | 'plain' | 'tight';

export interface SheetPlan {
  size: SheetSize;
  /** Of a week's row. */
  rowHeight: number;
  days: readonly {
    day: PlainDate;
    items: readonly CalendarItem[];
    deadlines: readonly DeadlineMark[];
    more: number;
  }[];
}

/** What an entry takes; print-sheet.css sets the same heights. */
const ENTRY = { large: 14.6, roomy: 10.4, plain: 7.2, tight: 3.4 } as const;
/** Below the title and the names of the weekdays; the title takes three lines at most. */
const BODY = 168;
/** The date and a holiday or theme day of two lines; in a month of one. */
const HEAD = { week: 11, month: 7 };
const DAYS_A_WEEK = 7;

/** Sets everything as large as the fullest day allows. What even the smallest cannot hold is counted as `more`. */
export function planSheet(days: readonly PrintDay[]): SheetPlan {
  const weeks = Math.max(1, Math.ceil(days.length / DAYS_A_WEEK));
  const rowHeight = BODY / weeks;
  const room = rowHeight - (weeks === 1 ? HEAD.week : HEAD.month);
  const fullest = Math.max(0, ...days.map((day) => day.count + day.deadlines.length));
  const fits = (size: SheetSize) => Math.floor(room / ENTRY[size]);
  const size =
    (['large', 'roomy', 'plain'] as const).find((each) => fits(each) >= fullest) ?? 'tight';
  return { size, rowHeight, days: days.map((day) => cut(day, fits(size))) };
}

function cut({ day, items, deadlines, count }: PrintDay, fits: number) {
  const all = count + deadlines.length;
  // The line that says how many more there are takes the place of one.
  const room = all <= fits ? fits : fits - 1;
  const due = deadlines.slice(0, room);
  const shown = items.slice(0, room - due.length);
  return { day, items: shown, deadlines: due, more: all - due.length - shown.length };
}
