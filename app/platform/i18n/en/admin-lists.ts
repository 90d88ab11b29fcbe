/** English texts: genres and sectors in the administration. A part of `admin`. */
import type { English } from '../keys';
import type vi from '../vi/admin-lists';

export default {
  genres: {
    title: 'Genres',
    description:
      'The genres of stories and segments. One that is out of use stays with its old work and cannot be chosen for new work.',
    add: 'Add a genre',
    kinds: 'Used for',
    of: { story: 'Genres of stories', segment: 'Genres of segments' },
    also: 'edited in the list above',
    angle: 'Angle',
    angleHint:
      'Two outlets that cover an exemplar in two genres of one angle within 7 days are told so.',
    ownAngle: 'An angle of its own',
    angleOf: 'Shared with: {{names}}',
    words: 'Usual length (words)',
    minutes: 'Usual length (minutes)',
  },
  placeList: {
    title: 'Import localities from a file',
    description:
      'An .xlsx or .csv file (UTF-8) with the names of the columns in its first row. A row that is in the list already changes it.',
    template: 'Download a template',
    fileName: 'localities-template.xlsx',
    file: 'File with the list',
    fileHint: 'At most 20,000 rows. Nothing is written before you have seen what it would do.',
    read: 'Read the file',
    rows: 'Rows in the file',
    created: 'New localities',
    changed: 'Changed localities',
    ended: 'Of these with a last day',
    same: 'There already',
    wrong: 'Errors',
    hanging:
      'Still in the localities that end: [[nominators ({{people}})|exemplars ({{exemplars}})]]. Old records keep the old name; nominators have to be given another locality.',
    write_one: 'Write {{count, number}} locality',
    write_other: 'Write {{count, number}} localities',
    mend: 'It cannot be written yet. Mend the rows below in the file and upload it again.',
    isDone: 'This list has been written.',
    problems: 'Rows to mend',
    more: 'Showing {{shown, number}} of {{total, number}} errors.',
    row: 'Row',
    columnName: 'Column',
    problem: 'What to mend',
    column: {
      code: 'Code',
      name: 'Name',
      kind: 'Level',
      parentCode: 'Code of the level above',
      validFrom: 'Valid from',
      validTo: 'Last day',
      successorCode: 'Code of the successor',
    },
  },
} satisfies English<typeof vi>;
