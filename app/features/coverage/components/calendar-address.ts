/** What the calendar's address says, and the addresses that lead on from it. Pure: server and browser read it alike. */
import {
  addDays,
  addMonths,
  asPlainDate,
  daysFrom,
  type PlainDate,
  startOfMonth,
  startOfWeek,
} from '~/platform/time';
import { readWrittenDay } from '~/platform/typed-days';
import { type CalendarFilter, readFilter, writeFilter } from './calendar-filter';
import { readTable, type TableAddress, writeTable } from './table-address';

export const CALENDAR_VIEWS = [
  'month',
  'week',
  'day',
  'agenda',
  'board',
  'lanes',
  'kanban',
  'table',
] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** Days that a list shows at once. */
const AGENDA_DAYS = 28;

/** What the lanes of a week, or the columns of a day, are made of. */
const LANES = ['reporter', 'channel'] as const;
export type LanesBy = (typeof LANES)[number];

export interface CalendarAddress extends CalendarFilter {
  /** Null when the address leaves it to the screen: a month, on a phone a list. */
  view: CalendarView | null;
  /** Null when the address means today. */
  date: PlainDate | null;
  /** Null when the address leaves it to the view. */
  by: LanesBy | null;
  /** Deadlines are shown beside the times of publication. */
  deadlines: boolean;
  /** The table's own; absent in every other view. */
  table?: TableAddress | undefined;
}

export interface CalendarWindow {
  from: PlainDate;
  /** The last day, included. */
  to: PlainDate;
}

const isView = (text: string | null): text is CalendarView =>
  CALENDAR_VIEWS.some((view) => view === text);

/**
 * Reads the search part of an address; anything odd is left out. The plan form carries its own `date`, so that there the
 * calendar's day is called `at`.
 */
export function readAddress(search: URLSearchParams): CalendarAddress {
  const view = search.get('view');
  return {
    view: isView(view) ? view : null,
    date: readWrittenDay(search.get('at') ?? search.get('date') ?? ''),
    by: LANES.find((by) => by === search.get('by')) ?? null,
    deadlines: search.get('deadlines') === '1',
    ...readFilter(search),
    ...(view === 'table' ? { table: readTable(search) } : {}),
  };
}

/** The days that a view shows around a day: a month as whole weeks from Monday; lists by status show the month itself. */
export function windowOf(view: CalendarView, date: PlainDate): CalendarWindow {
  if (view === 'day') return { from: date, to: date };
  if (view === 'week' || view === 'board' || view === 'lanes')
    return { from: startOfWeek(date), to: addDays(startOfWeek(date), 6) };
  if (view === 'agenda') return { from: date, to: addDays(date, AGENDA_DAYS - 1) };
  const last = addDays(addMonths(date, 1), -1);
  if (view === 'kanban' || view === 'table') return { from: startOfMonth(date), to: last };
  return { from: startOfWeek(startOfMonth(date)), to: addDays(startOfWeek(last), 6) };
}

const DAYS_A_STEP = { day: 1, week: 7, board: 7, lanes: 7, agenda: AGENDA_DAYS };

/** The day that the view goes to by one step back (-1) or on (1); it stays where an address can name no further day. */
export function stepFrom(view: CalendarView, date: PlainDate, step: -1 | 1): PlainDate {
  const byMonth = view === 'month' || view === 'kanban' || view === 'table';
  const to = byMonth ? addMonths(date, step) : addDays(date, step * DAYS_A_STEP[view]);
  return asPlainDate(to) ?? date;
}

/** `?…` of the same calendar with some of it changed; empty when nothing is left to say. */
export function searchOf(address: CalendarAddress, changes: Partial<CalendarAddress> = {}): string {
  const { table } = address;
  // What asks for other rows begins at their first page.
  const again = table && Object.keys(changes).length > 0 ? { table: { ...table, page: 1 } } : {};
  const search = paramsOf({ ...address, ...again, ...changes });
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** The calendar as it was, turned to `day` when that lies outside of what it shows. */
export function calendarWith(address: CalendarAddress, day: PlainDate, today: PlainDate): string {
  const { from, to } = windowOf(address.view ?? 'month', address.date ?? today);
  return `/calendar${searchOf(address, day < from || day > to ? { date: day } : {})}`;
}

/** What is chosen in the plan form when it opens. */
export interface PlanChosen {
  exemplar?: string;
  date?: PlainDate;
  time?: string | null;
  inSlot?: string;
}

/** `?…` of the plan form over the same calendar. */
export function planSearchOf(address: CalendarAddress, plan: PlanChosen): string {
  const search = paramsOf({ ...address, date: null });
  if (address.date) search.set('at', address.date);
  for (const [name, value] of Object.entries(plan)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `?${text}` : '';
}

function paramsOf(address: CalendarAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (address.view) search.set('view', address.view);
  if (address.date) search.set('date', address.date);
  if (address.by) search.set('by', address.by);
  if (address.deadlines) search.set('deadlines', '1');
  writeFilter(search, address);
  if (address.table && address.view === 'table') writeTable(search, address.table);
  return search;
}

/** Every day of a window, in order. */
export const daysOf = ({ from, to }: CalendarWindow): PlainDate[] => daysFrom(from, to);
