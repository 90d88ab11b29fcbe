import { readAddress, searchOf } from './calendar-address';

/**
 * What is kept of a calendar's address: the view and the filter as the calendar itself reads them, nothing that was written
 * beside them, and never a day, so that "this week" stays this week. Gives `?…`, or nothing.
 */
export const viewSearchOf = (search: string): string =>
  searchOf(readAddress(new URLSearchParams(search)), { date: null });
