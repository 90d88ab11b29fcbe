import type { English } from '../keys';
import type * as vi from '../vi/imports-reading';

/** English texts: how a list is read, and what may be decided otherwise. */
export const sheets: English<typeof vi.sheets> = {
  heading: 'Sheets',
  summary_one: '{{read, number}} of {{count, number}} sheet is read',
  summary_other: '{{read, number}} of {{count, number}} sheets are read',
  intro:
    'Choose the sheets to read. What you edited or left out stays where its sheet is still read.',
  legend: 'Sheets to read',
  unread: '{{read}}; not read: {{names}}',
  hidden: 'hidden in the file',
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  save: 'Read the chosen sheets',
};

export const context: English<typeof vi.context> = {
  heading: 'Common values found in the list',
  intro:
    'Titles, section lines or sheets’ names say these. They count only for rows that say nothing themselves; a change counts for all of those rows.',
  used_one: 'used for {{count, number}} row',
  used_other: 'used for {{count, number}} rows',
  unused: 'not used',
  offered: 'It is not clear whether this decision is that of the list, so it is not used yet.',
  fromSheet: 'Name of the sheet “{{text}}”.',
  fromTitle: 'Title in row {{row}}: “{{text}}”.',
  fromSection: 'Section in row {{row}}: “{{text}}”.',
  leave: 'Do not use',
  leaveOf: 'Do not use: {{value}}',
  take: 'Use',
  takeOf: 'Use: {{value}}',
  change: 'Change',
  changeOf: 'Change: {{value}}',
  save: 'Read again with this value',
  more_one: 'Show {{count, number}} more value',
  more_other: 'Show {{count, number}} more values',
};

export const own: English<typeof vi.own> = {
  heading: 'Understood by the system',
  intro:
    'Each of these is marked in its rows. You can look at those rows, or decide otherwise for all of them.',
  see: 'Show',
  seeRows: 'Show the rows: {{mark}}',
  columns: 'Choose the columns',
  remembered: 'As last time: columns are read as for “{{file}}” ({{at}}).',
  forget: 'Drop it, find the columns anew',
  mark: {
    carried: 'From the row above',
    section: 'From a section',
    joined: 'Joined name',
    formula: 'Formula',
    date: 'Added day',
    capitals: 'Capitals',
    hidden: 'Hidden row',
  },
  did: {
    carried_one:
      'The value of merged cells or of the row above (“ditto”) was carried down in {{count, number}} row.',
    carried_other:
      'The values of merged cells or of the row above (“ditto”) were carried down in {{count, number}} rows.',
    section_one:
      'Place, kind, group, sector or decision of {{count, number}} row come from a section line, a title or the sheet’s name.',
    section_other:
      'Place, kind, group, sector or decision of {{count, number}} rows come from section lines, titles or the sheet’s name.',
    joined_one: 'The name of {{count, number}} row was joined from several columns.',
    joined_other: 'The names of {{count, number}} rows were joined from several columns.',
    formula_one: 'The values of formulas were taken in {{count, number}} row.',
    formula_other: 'The values of formulas were taken in {{count, number}} rows.',
    date_one: 'In {{count, number}} row the sheet shows month and year only; Excel added the day.',
    date_other:
      'In {{count, number}} rows the sheet shows month and year only; Excel added the day.',
    capitals_one: '{{count, number}} name in capitals is kept as in the list.',
    capitals_other: '{{count, number}} names in capitals are kept as in the list.',
    hidden_one: '{{count, number}} row that is hidden in the file was read.',
    hidden_other: '{{count, number}} rows that are hidden in the file were read.',
  },
  instead: {
    carried_one: 'The value above is not carried down in {{count, number}} row.',
    carried_other: 'The values above are not carried down in {{count, number}} rows.',
    section_one: 'Nothing is taken from sections or titles in {{count, number}} row.',
    section_other: 'Nothing is taken from sections or titles in {{count, number}} rows.',
    formula_one: 'Cells with formulas are left empty in {{count, number}} row.',
    formula_other: 'Cells with formulas are left empty in {{count, number}} rows.',
    date_one: 'The day that Excel added is left out in {{count, number}} row.',
    date_other: 'The days that Excel added are left out in {{count, number}} rows.',
    capitals_one: '{{count, number}} name in capitals was put in normal case.',
    capitals_other: '{{count, number}} names in capitals were put in normal case.',
  },
  on: {
    carried: 'Do not carry down',
    section: 'Do not take from sections',
    formula: 'Leave them empty',
    date: 'Leave these days out',
    capitals: 'Put in normal case',
  },
  off: {
    carried: 'Carry down',
    section: 'Take from sections',
    formula: 'Take the values',
    date: 'Take these days',
    capitals: 'Keep capitals',
  },
};

export const asides: English<typeof vi.asides> = {
  intro:
    'The system thinks that these rows are no exemplars. Take a row that is data; it is then checked like any other.',
  text: 'Text',
  kind: 'Why it is not read',
  takeAll: 'All of them are data',
  takeAllOf: 'Take all as data: {{kind}}',
  leaveAll: 'Not data',
  leaveAllOf: 'Set all aside: {{kind}}',
  taken_one: '{{count, number}} row taken as data',
  taken_other: '{{count, number}} rows taken as data',
};

export const columns: English<typeof vi.columns> = {
  heading: 'Which column is what',
  intro:
    'Choose again where it was understood wrongly. A name may be joined from several columns. Rows edited by hand or left out stay as they are.',
  column: 'Column {{letter}}: {{heading}}',
  noHeading: 'Column {{letter}} (no heading)',
  hidden: 'hidden in the file',
  example: 'For example: {{values}}',
  table: 'Table at {{place}}',
  place: '{{sheet}}, headings in row {{row}}',
  values: 'Values for the whole list',
  valuesHint: 'Used only for rows that say nothing themselves.',
  none: 'Not imported',
  unread: 'not imported: {{names}}',
  save: 'Read again by these columns',
  summary_one: '{{count}} column recognised',
  summary_other: '{{count}} columns recognised',
};
