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
  toCalendar: 'To the calendar',
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
      withdraw: 'the stop after the withdrawal of the exemplar',
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
      flag: 'the flag after the withdrawal of the exemplar',
    },
    exemplar: {
      nominate: 'the nomination',
      appraise: 'the start of the appraisal',
      approve: 'the approval',
      return: 'the return for completion',
      reject: 'the rejection',
      withdraw: 'the withdrawal of the exemplar',
      consent: 'the change of consent',
    },
    absence: {
      edit: 'the change of the request',
      cancel: 'the cancellation of the absence',
      approve: 'the approval of the absence',
      decline: 'the refusal of the absence',
    },
    other: 'something',
  },
  errors: {
    already: '{{by}} undid this at {{at}}.',
    never: 'This cannot be undone. Use the buttons on its page to put it right.',
    goneOn:
      'It can no longer be undone: {{name}} went on from it at {{at}}. See where it stands and change it from there.',
    batchNone:
      'None of the {{refused}} items could be undone: {{titles}}. Open each of them to see why.',
    planned:
      'There is an assignment about this exemplar, so its approval cannot be undone. Withdraw it, with a reason that the newsrooms read.',
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
