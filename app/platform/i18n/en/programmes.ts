/** English texts: programmes. */
import type { English } from '../keys';
import type vi from '../vi/programmes';

export default {
  title: 'Programmes',
  description:
    'Every exemplar and assignment belongs to a programme. New work belongs to the one that runs.',
  add: 'Add a programme',
  none: 'No programme yet',
  noneHint:
    'Without a programme no exemplar can be recorded. The administrator or the Board adds one here.',
  name: 'Name of the programme',
  nameEn: 'English name',
  code: 'Code',
  codeHint: 'Short, for example 2019-2020.',
  period: 'Period',
  startsOn: 'First day',
  endsOn: 'Last day',
  signedOn: 'Signed on',
  outlets: 'Outlets that owe coverage',
  outletsHint: 'Each of them has to cover every exemplar.',
  noOutlets: 'No outlet is in use yet. The administrator adds them under Outlets.',
  bodies: 'Bodies that take part',
  bodiesHint: 'Write what each body does. One that is left empty takes no part.',
  noBodies: 'There is no organisation yet. The administrator adds them under Organisations.',
  states: { coming: 'To come', running: 'Running', past: 'Ended' },
  current: 'Takes new work',
  overlaps: 'Runs at the same time as another programme',
  overlapsHint: 'On common days new work belongs to the one that began later.',
  end: 'End early',
  endAnyway: 'End it all the same',
  endHint: 'To make it longer again, change the last day in the form beside this.',
  lastDay: 'Last day',
  errors: {
    taken: 'Another programme has this name or code. Use another one.',
    endsBeforeStart: 'The last day is before the first one. Change one of them.',
    outside: 'Choose a day of the programme, from {{from}} to {{to}}.',
    confirmEnd:
      'Still in this programme: [[exemplars ({{exemplars}})|unfinished assignments ({{works}})]]. All of them stay and can be worked on. Press again to end it all the same.',
  },
  done: {
    added: 'Programme added.',
    saved: 'Programme saved.',
    ended: 'The last day of the programme is set.',
  },
} satisfies English<typeof vi>;
