import type { English } from '../keys';
import type vi from '../vi/kanban';

/** English texts: the month in columns by status. */
export default {
  label: 'Columns by status',
  column_one: '{{status}}: {{count, number}} item',
  column_other: '{{status}}: {{count, number}} items',
  count: '{{count, number}}',
  empty: 'Nothing here yet.',
  more_one: 'See {{count, number}} more in the table',
  more_other: 'See {{count, number}} more in the table',
  deadline: 'due {{day}}',
  steps: 'Move on…',
  stepsOf: 'Move “{{title}}” on',
  refused:
    '“{{title}}” cannot go from “{{from}}” to “{{to}}”. Press “Move on…” on the card to see what you can do.',
  refusedShort: 'Not from “{{from}}”',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
