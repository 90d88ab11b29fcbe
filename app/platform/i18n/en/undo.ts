import type { English } from '../keys';
import type vi from '../vi/undo';

/** English texts: taking verbs back. */
export default {
  verb: 'Undo',
  ofEvent: 'Undo: {{what}}',
  undone: 'Undone',
  title: 'Undo',
  ask: 'Everything goes back to where it was. Those who had been told are told.',
  askBatch: 'Undoes each item of this bulk act. What somebody has gone on with stays as it is.',
  batchCount_one: '{{count}} item',
  batchCount_other: '{{count}} items',
  back: 'Back',
  toAssignment: 'To the assignment',
  toCalendar: 'To the calendar',
  refused: 'Could not be undone',
  sentence: '{{name}} undid: {{what}}',
  what: {
    assignment: {
      plan: 'planning the assignment',
      offer: 'offering it',
      claim: 'the claim',
      assign: 'the assignment to a reporter',
      release: 'the release',
      decline: 'the refusal',
      start: 'the start',
      submit: 'the submission',
      edit: 'the start of editing',
      return: 'the return',
      approve: 'the approval',
      suspend: 'the suspension',
      resume: 'the resumption',
      cancel: 'the cancellation',
      update: 'the change of details',
    },
    placement: {
      plan: 'adding a placement',
      move: 'the move',
      schedule: 'the scheduling',
      publish: 'the publication',
      correct: 'the correction',
      take_down: 'the takedown',
      cancel: 'the cancellation of a placement',
      rundown: 'the change of the rundown',
    },
    other: 'something',
  },
  errors: {
    already: '{{by}} undid this at {{at}}.',
    never: 'This cannot be undone. Use the buttons of the assignment to do it again.',
    goneOn:
      'It can no longer be undone: {{name}} went on from it at {{at}}. Open the assignment, see where it stands and change it from there.',
    batchNone:
      'None of the {{refused}} items could be undone: {{titles}}. Open each of them to see why.',
    dayPassed: 'The old day has passed, so it cannot go back there. Choose another day.',
    leadGone:
      'The reporter who had it no longer works at this outlet, so it cannot be given back. Assign somebody else.',
  },
  done: {
    undone: 'Undone.',
    batch_one: '{{count}} item undone.',
    batch_other: '{{count}} items undone.',
    batchPartly_one: '{{count}} item undone; {{refused}} left as they are: {{titles}}.',
    batchPartly_other: '{{count}} items undone; {{refused}} left as they are: {{titles}}.',
  },
} satisfies English<typeof vi>;
