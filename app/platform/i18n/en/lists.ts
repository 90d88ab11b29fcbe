import type { English } from '../keys';
import type vi from '../vi/lists';

/** English texts: sorting, paging, choosing and filtering lists. */
export default {
  all: 'All',
  none: 'None',
  status: 'Status',
  selected_one: '{{count, number}} selected',
  selected_other: '{{count, number}} selected',
  sort: {
    ascending: 'sorted ascending',
    descending: 'sorted descending',
    by: 'Sort by {{column}}',
  },
  pagination: {
    label: 'Pages',
    page: 'Page {{page, number}}',
    current: 'Page {{page, number}}, current',
    range: '{{from, number}} to {{to, number}} of {{total, number}}',
    next: 'Next page',
    previous: 'Previous page',
  },
  searchFault: {
    noLetters: '“{{q}}” cannot be searched for',
    noLettersHint: 'Type at least one letter or digit.',
    tooLong: 'The search is too long',
    tooLongHint: 'Shorten it to at most {{max, number}} characters.',
  },
  empty: {
    noMatch: 'Nothing matches',
    noMatchHint: 'Try fewer words or clear the filters.',
  },
} satisfies English<typeof vi>;
