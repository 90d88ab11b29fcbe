import type { English } from '../keys';
import type vi from '../vi/week';

/** English texts: the week, the day and the lanes of the calendar. */
export default {
  lunar: 'lunar {{date}}',
  holiday: 'Holiday',
  theme: 'Theme day',
  waiting_one: '{{count, number}} exemplar waiting',
  waiting_other: '{{count, number}} exemplars waiting',
  waitingIn_one: '{{sector}}: {{count, number}} exemplar waiting',
  waitingIn_other: '{{sector}}: {{count, number}} exemplars waiting',
  nothingYet: 'Nothing is planned yet.',
} satisfies English<typeof vi>;
