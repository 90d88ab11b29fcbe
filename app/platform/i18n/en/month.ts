import type { English } from '../keys';
import type vi from '../vi/month';

/** English texts: the month of the calendar. */
export default {
  dayPassed: 'This day has passed',
  hints:
    'Drag to move. Keyboard: arrows walk the days and items, Enter opens, M moves, A assigns, N plans on the chosen day.',
  group: {
    late_one: '{{count, number}} overdue',
    late_other: '{{count, number}} overdue',
    waiting_one: '{{count, number}} open',
    waiting_other: '{{count, number}} open',
    working_one: '{{count, number}} in work',
    working_other: '{{count, number}} in work',
    done_one: '{{count, number}} published',
    done_other: '{{count, number}} published',
    stopped_one: '{{count, number}} suspended or taken down',
    stopped_other: '{{count, number}} suspended or taken down',
  },
} satisfies English<typeof vi>;
