/** Days as lists write them: 31/12/2019, 5-1-2020, 05.01.2020, 2020-01-05, 15-Nov-19, "ngày 05 tháng 01 năm 2020", or Excel's count of days. */
import { clean, fold } from '~/platform/text';
import { addDays, asPlainDate, type PlainDate } from '~/platform/time';

/** guessed: the text is a bare number, or says more than a day. */
export type ReadDay =
  | { day: PlainDate; guessed: boolean }
  | { problem: 'impossible' | 'unreadable' };

const EPOCH_1900 = '1899-12-30' as PlainDate;
const EPOCH_1904 = '1904-01-01' as PlainDate;
const EARLIEST = '1945-01-01';

const MARK = String.raw`\s*[-/.\\,]\s*`;
const YEAR_FIRST = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/;
const DAY_FIRST = new RegExp(`^(\\d{1,2})${MARK}(\\d{1,2})${MARK}(\\d{4}|\\d{2})$`);
const IN_WORDS = /^(\d{1,2}) (?:thang|thg|th) ?(\d{1,2}) (?:nam )?(\d{4})$/;
const ENGLISH_MONTH = /^(\d{1,2}) ([a-z]{3,9}) (\d{4}|\d{2})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const HOUR = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:SA|CH|AM|PM|Z)?`;
const HOUR_AFTER = new RegExp(`[T ,]+${HOUR}$`, 'i');
const HOUR_BEFORE = new RegExp(`^${HOUR}[ ,]+(?=\\D*\\d)`, 'i');
const WORDS_BEFORE = /^(?:\p{L}[\p{L}\s.]*,\s*)?(?:ngày\s*:?\s*)?/iu;

/**
 * The day that the text names, the day of the month first. Impossible: it looks like a day that no calendar has. A bare number is
 * counted from the workbook's epoch.
 */
export function readDay(text: string, { date1904 = false } = {}): ReadDay {
  const whole = clean(text).replace(/[\s.;,]+$/, '');
  const trimmed = whole.replace(HOUR_AFTER, '').replace(HOUR_BEFORE, '').replace(WORDS_BEFORE, '');
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(trimmed);
  if (serial) return guessed(dayOfSerial(Number(serial[1]), date1904));
  const compact = /^\d{8}$/.test(trimmed);
  if (compact) return guessed(dayOfCompact(trimmed));
  const noted = trimmed.replace(/\s*\([^)]*\)$/, '');
  const read = readPlain(noted);
  return noted === trimmed ? read : guessed(read);
}

function readPlain(text: string): ReadDay {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(yearFirst[3], yearFirst[2], yearFirst[1]);
  const dayFirst = DAY_FIRST.exec(text) ?? IN_WORDS.exec(fold(text));
  if (dayFirst) return dayOf(dayFirst[1], dayFirst[2], dayFirst[3]);
  const english = ENGLISH_MONTH.exec(fold(text));
  const month = MONTHS.indexOf(english?.[2]?.slice(0, 3) ?? '') + 1;
  if (english && month > 0) return dayOf(english[1], String(month), english[3]);
  return { problem: 'unreadable' };
}

const guessed = (read: ReadDay): ReadDay => ('day' in read ? { ...read, guessed: true } : read);

const dayOfSerial = (days: number, date1904: boolean): ReadDay =>
  inRange(addDays(date1904 ? EPOCH_1904 : EPOCH_1900, days));

// 20191115 or 15112019: no eight digits are a day since 1945 both ways.
function dayOfCompact(digits: string): ReadDay {
  const read = dayOf(digits.slice(6), digits.slice(4, 6), digits.slice(0, 4));
  if ('day' in read) return read;
  const other = dayOf(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4));
  return 'day' in other ? other : { problem: 'unreadable' };
}

function dayOf(day = '', month = '', year = ''): ReadDay {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const found = asPlainDate(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found ? inRange(found) : { problem: 'impossible' };
}

const inRange = (day: PlainDate): ReadDay =>
  day < EARLIEST || asPlainDate(day) === null ? { problem: 'unreadable' } : { day, guessed: false };

/** guessed: from two digits of a year, or a bare number of days. */
export type ReadYear = { year: number; guessed: boolean } | null;

const EARLIEST_BIRTH = 1900;

/** The year of birth from "1968", "05/01/1968", "1958.0", "1958 (61 tuổi)"; null when there is none between 1900 and `thisYear`, or several. */
export function readBirthYear(text: string, thisYear: number, { date1904 = false } = {}): ReadYear {
  const trimmed = clean(text).replace(/\.0+$/, '');
  const inLife = (year: number) => year >= EARLIEST_BIRTH && year <= thisYear;
  if (/^\d{5}(\.\d+)?$/.test(trimmed)) {
    const epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
    const year = Number(addDays(epoch, Number.parseInt(trimmed, 10)).slice(0, 4));
    return inLife(year) ? { year, guessed: true } : null;
  }
  const years = new Set((trimmed.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number).filter(inLife));
  const [only] = years;
  if (only !== undefined) return years.size === 1 ? { year: only, guessed: false } : null;
  const short = DAY_FIRST.exec(trimmed)?.[3];
  if (short?.length !== 2) return null;
  const year = 2000 + Number(short) > thisYear ? 1900 + Number(short) : 2000 + Number(short);
  return { year, guessed: true };
}
