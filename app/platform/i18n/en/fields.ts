import type { English } from '../keys';
import type vi from '../vi/fields';

/** English texts: what fields of forms say, and what is wrong with them. */
export default {
  choose: 'Choose…',
  outOfUse: '{{name}} (out of use)',
  optional: 'optional',
  note: 'Note',
  chooseFile: 'Choose a file',
  noFile: 'No file chosen',
  takePicture: 'Take a picture',
  length: '{{length, number}} of {{max, number}} characters',
  lengthOver:
    '{{over, number}} characters too long ({{max, number}} at most). Shorten it before you send it.',
  merge: {
    which: '{{by}} has just changed this field too. Which version stays?',
    mine: 'Yours, as it stands in the field above',
    theirs: 'Version of {{by}}: {{value}}',
    empty: 'empty',
  },
  errors: {
    chooseVersion: 'Choose whether your version or theirs stays, then save again.',
    required: 'This field must not be empty.',
    tooLong: 'Too long: at most {{max}} characters.',
    invalidDate:
      'Not a valid date. Write day/month/year, in the years 1900 to 2100, for example 02/12/2019.',
    invalidTime: 'Not a valid time. Use the 24-hour clock, for example 16:00.',
    invalidNumber: 'Enter a number.',
    invalidUrl:
      'Not a valid address. Include https://, for example https://baobaclieu.vn/bai-viet.',
    invalidEmail: 'Not a valid e-mail address, for example ten@baclieu.gov.vn.',
    invalidPhone: 'Not a valid phone number, for example 0912 345 678.',
    invalidChoice: 'Choose one of the items in the list.',
    summary_one: '{{count}} field needs correcting before you send this',
    summary_other: '{{count}} fields need correcting before you send this',
  },
} satisfies English<typeof vi>;
