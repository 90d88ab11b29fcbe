/** English texts: recurring needs (series), and choosing their subjects. */
import type { English } from '../keys';
import type vi from '../vi/series';

const en: English<typeof vi> = {
  title: 'Recurring needs',
  description:
    'For example: each Thursday one profile from Đông Hải until March. Assignments are opened for the next 8 weeks; the exemplar is chosen later.',
  add: 'Add a recurring need',
  addHint: 'Assignments are opened for reporters at once, one for each date of the next 8 weeks.',
  none: 'No recurring need yet',
  noneHint: 'Add one, and each date has an assignment that waits for its exemplar.',
  ended: 'Ended',
  until: 'until {{day}}',
  waiting_one: '{{count, number}} assignment without an exemplar',
  waiting_other: '{{count, number}} assignments without an exemplar',
  details: 'Details',
  startsOn: 'From',
  madeCount: 'Assignments so far',
  work: 'Assignments by date',
  noWork: 'No assignment within the next 8 weeks.',
  titleField: 'Name of the need',
  titleHint: 'Also the title of the assignments until an exemplar is chosen.',
  follow: 'Follow a slot',
  followHint: 'With a slot, days, times and deadlines follow its occurrences.',
  followNone: 'No, by the recurrence below',
  place: 'Locality',
  sector: 'Sector',
  family: 'Family',
  any: 'Any',
  timeHint: 'Not used when it follows a slot.',
  end: 'End the need',
  endTitle: 'End the need',
  endHint:
    'Cancels coming assignments that nobody has taken or given an exemplar. The others stay; one without an exemplar that is handed back later is cancelled.',
  chooseFor: 'Choose the exemplar for {{day}}',
  subjectHint: 'Exemplars that the outlet owes coverage; those that suit the need come first.',
  fits: 'Suit the need',
  others: 'Others',
  noSubjects: 'No exemplar is waiting',
  noSubjectsHint: 'Every approved exemplar has its assignment. Come back when there is a new one.',
  errors: {
    noProgramme: 'Today lies in no programme, so no assignment can be opened.',
    ended: 'This need has ended.',
  },
  done: {
    created_one: 'The need was added and {{count, number}} assignment opened.',
    created_other: 'The need was added and {{count, number}} assignments opened.',
    ended_one: 'The need was ended and {{count, number}} untaken assignment cancelled.',
    ended_other: 'The need was ended and {{count, number}} untaken assignments cancelled.',
    subject: '{{name}} was chosen.',
  },
};

export default en;
