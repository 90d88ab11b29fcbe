import type { English } from '../keys';
import type vi from '../vi/dates';

/** English texts: weekdays, months, numbers of days. */
export default {
  days_one: '{{count, number}} day',
  days_other: '{{count, number}} days',
  placeholder: 'dd/MM/yyyy',
  pick: 'Pick a day',
  pickHint: 'Days with free seats',
  unread: 'Which day is that? Write 10/12/2019, tomorrow or next Thursday.',
  today: 'Today',
  tomorrow: 'Tomorrow',
  inAWeek: 'In a week',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  lunar: 'lunar {{day}}',
  free_one: '{{count}} free seat',
  free_other: '{{count}} free seats',
  weekday: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
  weekdayLong: {
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
  },
  monthYear: {
    1: 'January {{year}}',
    2: 'February {{year}}',
    3: 'March {{year}}',
    4: 'April {{year}}',
    5: 'May {{year}}',
    6: 'June {{year}}',
    7: 'July {{year}}',
    8: 'August {{year}}',
    9: 'September {{year}}',
    10: 'October {{year}}',
    11: 'November {{year}}',
    12: 'December {{year}}',
  },
} satisfies English<typeof vi>;
