import type { English } from '../keys';
import type vi from '../vi/setup';

/** English texts: setup. */
export default {
  title: 'Set-up',
  description:
    'Step by step, from an empty system until work can begin. Every step can be skipped and taken up again.',
  steps: 'Steps of the set-up',
  stepsDone: '{{done}} of {{all}} steps done',
  states: { done: 'Done', todo: 'To do', optional: 'Optional' },
  onward: 'Previous and next step',
  next: 'Next: {{step}}',
  skip: 'Later, go to: {{step}}',
  overview: 'Overview',
  complete: 'Everything that work needs is there',
  completeNext:
    'Board officers import and approve exemplars, editors plan them. Whatever was set up can be changed in its step or in the administration.',
  freshLead:
    'Nothing is there yet. Go through the steps, or begin with the ready-made set of the Bạc Liêu coordination programme 2019-2020 and change it to fit.',
  onLead: 'Go on with what is not done, or open any step in the list.',
  begin: 'Begin: {{step}}',
  goOn: 'Go on: {{step}}',
  none: 'Nothing yet.',
  there: 'There already',
  gaps: {
    title: 'Missing before work can begin',
    fewTitle: 'Worth doing as well',
    toSetup: 'Set up step by step',
    noBodies: 'No bodies yet (the Board, a press organisation)',
    noOutlets: 'No outlet yet',
    noChannels: '{{names}} has no channel',
    noProgramme: 'No coordination programme yet',
    programmeEnded: '{{names}} ended on {{day}}',
    programmeWithoutOutlets: '{{names}} names no outlet that owes coverage',
    noPlaces: 'No places on the day the programme begins',
    noTopics: 'No sector in use',
    noSlots: 'No recurring columns or segments yet',
    noBoard: 'No officer of the Board yet',
    noEditors: 'No editor yet: {{names}}',
    noReporters: 'No reporter yet: {{names}}',
    noPublicUrl:
      'PUBLIC_URL is not set: printed links will be wrong, and phones install “My work” over https only. Whoever runs the server sets an https address.',
    plainPublicUrl:
      'PUBLIC_URL is not https: phones cannot install “My work” yet. Whoever runs the server adds HTTPS (see README, HTTPS).',
    noBackup: 'No backup yet: whoever looks after the server runs “npm run backup” every day',
    oldBackup: 'The newest backup is of {{day}}: check “npm run backup” on the server',
    givenPasswords_one: 'The one person with a new account has not changed the first password',
    givenPasswords_other:
      'None of the {{count, number}} people with new accounts has changed the first password',
  },
  bodies: {
    short: 'Bodies',
    title: 'Bodies of the programme',
    description:
      'Who signed the coordination programme: the Emulation and Commendation Board, the Department, press organisations. At least the Board and one press organisation.',
    none: 'None yet. Add the first one below, or use the ready-made set.',
    more: 'Rename or end bodies',
  },
  outlets: {
    short: 'Outlets and channels',
    title: 'Outlets, channels and desks',
    description:
      'Each outlet has its own editors and reporters. Channels are where things appear: print, online, television, radio.',
    none: 'No outlet yet. Add the first one below.',
    noChannels: 'No channel: nothing can be planned yet.',
    desks: 'Desks: {{names}}',
    noDesks: 'none yet, can be added later',
    more: 'All outlets, their order',
    page: 'Names, channels, desks',
    addTitle: 'Add an outlet',
  },
  programme: {
    short: 'Programme',
    title: 'Coordination programme',
    description:
      'Its name and period, and the outlets that owe coverage of every exemplar. Without one no exemplar can be imported.',
    none: 'No programme yet.',
    more: 'All programmes',
    edit: 'Change the programme',
    period: 'From {{from}} to {{to}}',
    ended: 'This programme has ended. Change its period, or add a new one below.',
    owing: 'Owe coverage: {{names}}',
    noOwing: 'No outlet owes coverage yet.',
    addTitle: 'Add a programme',
  },
  places: {
    short: 'Places',
    title: 'Places',
    description:
      'Exemplars, nominators and reporters belong to places. The map of Bạc Liêu is built in for both periods; other provinces come from a spreadsheet.',
    before: 'Until {{date}}',
    since: 'From {{date}}',
    always: 'At all times',
    districts_one: '{{count, number}} district or city',
    districts_other: '{{count, number}} districts, towns and cities',
    noDistricts: 'No district level any more',
    communes_one: '{{count, number}} commune or ward',
    communes_other: '{{count, number}} communes, wards and townships',
    ofProgramme: 'Used for the current programme',
    ofToday: 'Used today',
    byDay:
      'Nothing to choose: a dossier keeps the map of the time when it was made. New dossiers and lists get the map of today; after the end of a programme, that of its last day, so extending an old programme changes to the new map.',
    look: 'See the places',
    import: 'Import places from a spreadsheet',
    none: 'No places yet. Import them from a spreadsheet.',
  },
  topics: {
    short: 'Sectors, genres',
    title: 'Sectors and genres',
    description:
      'Sectors of exemplars and genres of works are built in; add, rename or take out of use as needed.',
    sectors: 'Sectors in use',
    none: 'No sector in use.',
    genres: 'Genres in use',
    more: 'Change sectors',
    moreGenres: 'Add or change genres',
  },
  slots: {
    short: 'Columns, segments',
    title: 'Recurring columns and segments',
    description:
      'Recurring places in print and on the air, so that the calendar shows what is free. Editors can do this later.',
    none: 'No columns or segments yet.',
    noChannels: 'Channels come first. Go back to Outlets and channels.',
    addTitle: 'Add a column or segment',
    more: 'All columns and segments',
  },
  people: {
    short: 'People',
    title: 'People',
    description:
      'At least one officer of the Board, and in each outlet one editor and one reporter.',
    needed: 'There already',
    missing: 'Nobody yet',
    count_one: '{{count, number}} person',
    count_other: '{{count, number}} people',
    addTitle: 'Add a person',
    more: 'All people',
    import: 'Import many from a spreadsheet',
  },
  unready: {
    title: 'The system is not set up yet',
    mine: 'There is no coordination programme yet, so pages are empty. Go on with the set-up.',
    others:
      'There is no coordination programme yet, so pages are empty. The administrators ({{names}}) set it up.',
    othersNameless:
      'There is no coordination programme yet, so pages are empty. Ask the administrator to set it up.',
    toSetup: 'Open the set-up',
  },
  readyMade: {
    look: 'See the ready-made set 2019-2020',
    title: 'Bạc Liêu coordination programme 2019-2020',
    description:
      'The set makes all of the following in one go. Afterwards every name, channel and date can be changed. No people are made.',
    bodies: 'Bodies',
    outlets: 'Outlets and channels',
    desks: 'Desks',
    programme: 'Programme',
    slots: 'Sample columns and segments',
    slotsHint: 'Names and hours are samples, marked as such; editors correct them.',
    take: 'Make the ready-made set',
    unfit: 'The set can be used only while there are no bodies or programmes.',
    back: 'To the steps',
    offer: 'Quick start',
    offerHint:
      'Four bodies, two outlets with their channels, the programme of 2019-2020 and sample columns.',
  },
  errors: {
    readyMadeTooLate:
      'There are bodies or programmes already, so the set cannot be used. Go on step by step.',
  },
  done: {
    readyMade: 'The ready-made set is there. Look through the steps and correct it.',
  },
} satisfies English<typeof vi>;
