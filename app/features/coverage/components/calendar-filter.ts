/** What the filter bar of every view asks for, as the address says it. Pure: server and browser read it alike. */
import { LONGEST_SEARCH } from '~/platform/text';
import { FAMILIES, type Family } from '../../exemplars/rules';
import type { Genre } from '../rules.genres';
import { ITEM_STATUSES, type ItemStatus } from '../rules.items';

export interface CalendarFilter {
  /** Codes of the outlets to show; none means all. */
  outlets: readonly string[];
  /** Ids of a channel and of a slot. */
  channel: string | null;
  slot: string | null;
  genre: Genre | null;
  /** None means all. */
  statuses: readonly ItemStatus[];
  /** The id of the lead reporter, or NOBODY. */
  reporter: string | null;
  /** The code of a commune or of a district. */
  place: string | null;
  sector: string | null;
  family: Family | null;
  overdueOnly: boolean;
  /** Words of the title or of the exemplar, with or without accents. */
  q: string;
}

/** Asks for what no reporter leads yet. */
export const NOBODY = 'none';

export const NO_FILTER: CalendarFilter = {
  outlets: [],
  channel: null,
  slot: null,
  genre: null,
  statuses: [],
  reporter: null,
  place: null,
  sector: null,
  family: null,
  overdueOnly: false,
  q: '',
};

/** Reads the filter out of the search part of an address; anything odd is left out. */
export function readFilter(search: URLSearchParams): CalendarFilter {
  const word = (name: string) => {
    const value = search.get(name) ?? '';
    return /^[\w-]{1,64}$/.test(value) ? value : null;
  };
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === search.get(name)) ?? null;
  return {
    outlets: [...new Set(search.getAll('outlet').filter((code) => /^[\w-]{1,20}$/.test(code)))],
    channel: word('channel'),
    slot: word('slot'),
    genre: word('genre'),
    statuses: ITEM_STATUSES.filter((status) => search.getAll('status').includes(status)),
    reporter: word('reporter'),
    place: word('place'),
    sector: word('sector'),
    family: oneOf('family', FAMILIES),
    overdueOnly: search.get('overdue') === '1',
    q: (search.get('q') ?? '').trim().slice(0, LONGEST_SEARCH + 1),
  };
}

/** Writes the filter into the search part of an address. */
export function writeFilter(search: URLSearchParams, filter: CalendarFilter): void {
  for (const code of filter.outlets) search.append('outlet', code);
  for (const name of ['channel', 'slot', 'genre'] as const) {
    if (filter[name]) search.set(name, filter[name]);
  }
  for (const status of filter.statuses) search.append('status', status);
  for (const name of ['reporter', 'place', 'sector', 'family'] as const) {
    if (filter[name]) search.set(name, filter[name]);
  }
  if (filter.overdueOnly) search.set('overdue', '1');
  if (filter.q) search.set('q', filter.q);
}

/** Whether anything is left out by it. */
export const isFiltered = (filter: CalendarFilter): boolean => {
  const search = new URLSearchParams();
  writeFilter(search, filter);
  return search.size > 0;
};
