import type { English } from '../keys';
import type vi from '../vi/undo-errors';

/** English texts: what is refused of taking verbs back; brought by the first refusal (see `platform/i18n/client`). */
export default {
  already: '{{by}} undid this at {{at}}.',
  never: 'This cannot be undone. Use the buttons on its page to put it right.',
  goneOn:
    'It can no longer be undone: {{name}} went on from it at {{at}}. See where it stands and change it from there.',
  batchNone:
    'None of the {{refused}} items could be undone: {{titles}}. Open each of them to see why.',
  planned:
    'There is an assignment about this exemplar, so its approval cannot be undone. Withdraw it, with a reason that the newsrooms read.',
  dayPassed: 'The old day has passed, so it cannot go back there. Choose another day.',
  needEnded:
    'The recurring need that asked for this has ended, so it cannot be on offer again. Handed back by its reporter, it is cancelled; plan a new assignment if it is still wanted.',
  leadGone:
    'The reporter who had it no longer works at this outlet, so it cannot be given back. Assign somebody else.',
} satisfies English<typeof vi>;
