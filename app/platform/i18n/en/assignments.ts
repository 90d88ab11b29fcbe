import type { English } from '../keys';
import type vi from '../vi/assignments';

/** English texts: the list of assignments. */
export default {
  description: 'Every assignment of both outlets in the programme.',
  search: 'Search assignments',
  searchHint: 'Title or exemplar; marks are not needed',
  outlet: 'Outlet',
  reporter: 'Reporter',
  status: 'Status',
  late: 'Late',
  latePlacement: 'Placement overdue',
  lateDeadline: 'Deadline missed',
  sort: 'Order by',
  byDue: 'Late, then nearest deadline',
  byRecent: 'Latest change',
  any: 'All',
  lead: 'Reporter',
  deadline: 'Deadline',
  planned: 'Placement',
  emptyTitle: 'No assignments yet',
  emptyHint: 'Open the calendar and drag an exemplar from the tray onto a day.',
  openCalendar: 'Open the calendar',
  count_one: '{{count, number}} assignment',
  count_other: '{{count, number}} assignments',
} satisfies English<typeof vi>;
