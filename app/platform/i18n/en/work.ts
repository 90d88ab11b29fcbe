import type { English } from '../keys';
import type vi from '../vi/work';

/** English texts: work. */
export default {
  title: 'My work',
  tabs: 'Parts of my work',
  tab: { mine: 'Mine', open: 'Open', done: 'Done' },
  section: {
    now: 'Do now',
    week: 'This week',
    later: 'Later',
    handedIn: 'With the editors',
    suspended: 'Suspended',
  },
  claiming: 'Claiming…',
  taken: 'Claimed, it is among “Mine” now',
  gone: 'Somebody has claimed it',
  starting: 'Saving…',
  call: 'Call',

  assignedBy: 'assigned by {{name}}',
  crewAs: 'You take part: {{part}}',
  dueIs: 'Due {{when}}',
  lengthWords_one: '{{count, number}} word',
  lengthWords_other: '{{count, number}} words',
  lengthMinutes_one: '{{count, minutes}} minute',
  lengthMinutes_other: '{{count, minutes}} minutes',
  withdrawn: 'The exemplar was withdrawn; the assignment stops.',
  quote: '“{{reason}}”',
  empty: {
    mine: 'You have no assignments',
    mineHint: 'Claim one from the open list, or wait for the editors to assign one.',
    mineAction_one: 'See {{count}} open assignment',
    mineAction_other: 'See {{count}} open assignments',
    open: 'No open assignments',
    openHint: 'When the editors offer a new assignment it appears here, first come, first served.',
    done: 'Nothing is done yet',
    doneHint: 'Assignments that were approved or cancelled will be here.',
  },
  errors: {},
  done: {},
} satisfies English<typeof vi>;
