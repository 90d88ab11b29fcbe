/** English texts: how the administrator begins an installation. A part of `admin`. */
import type { English } from '../keys';
import type vi from '../vi/admin-setup';

export default {
  organisations: {
    title: 'Organisations',
    description:
      'The bodies of the coordination programme: the Board, the Department, press organisations, home affairs offices.',
    kind: 'Kind',
    add: 'Add an organisation',
    none: 'No organisation yet',
    noneHint:
      'Add the first one with the form on this page. A press organisation can also be added together with its outlet.',
    until: 'Until {{date}}',
    ended: 'Ended {{date}}',
    became: 'Now: {{name}}',
    outlets: 'Outlets: {{names}}',
    end: 'End the organisation',
    endAnyway: 'End it all the same',
    lastDay: 'Last day',
    successor: 'Successor',
    noSuccessor: 'None',
    noSuccessorHint: 'After a merger, add the new organisation of the same kind first.',
    restore: 'Bring back',
  },
  importPeople: {
    example: {
      name: 'Example: Võ Thị Hoa (this row is not imported)',
      outlet: 'Báo Bạc Liêu',
      desk: 'Reporters',
    },
    title: 'Add many people',
    description:
      'Paste a list from a spreadsheet, look through the lines, and create all at once. At most {{max}} people.',
    list: 'List',
    listHint:
      'One line for each person, the columns in this order: full name, user name, role, place of work, desk (if any). Without a user name one is made.',
    file: 'Or choose a file (.xlsx, .csv)',
    preview: 'Preview',
    template: 'Download a template ({{type}})',
    check_one: 'Look through {{count}} line. Nothing is saved yet.',
    check_other: 'Look through {{count}} lines. Nothing is saved yet.',
    desk: 'Desk',
    fileName: 'people-template.xlsx',
    where: 'Place of work',
    submit: 'Create all accounts',
    again: 'Start again',
    made_one: '{{count}} account created',
    made_other: '{{count}} accounts created',
    once: 'The passwords are shown only now. Print the slips, cut them apart and hand them over.',
    print: 'Print the slips',
    toPeople: 'Back to the list of people',
    site: 'Address',
    password: 'Password',
    change: 'Change it when you first sign in.',
  },
  newOutlet: {
    title: 'Add an outlet',
    description: 'A newsroom with its own channels, slots and people. Channels are added next.',
    chooseOrganisation: 'Belongs to',
    newOrganisation: 'A new organisation (named below)',
    organisationName: 'Name of the new organisation',
    organisationNameHint: 'Leave it empty when it has the name of the outlet.',
    organisationNameEn: 'English name of the new organisation',
    submit: 'Add the outlet',
  },
} satisfies English<typeof vi>;
