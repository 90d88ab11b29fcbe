import type { English } from '../keys';
import type vi from '../vi/buttons';

/** English texts: what buttons say on every screen. */
export default {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Edit',
  remove: 'Remove',
  search: 'Search',
  filter: 'Filter',
  clearFilters: 'Clear filters',
  apply: 'Apply',
  back: 'Back',
  showAll: 'Show all',
  retry: 'Try again',
} satisfies English<typeof vi>;
