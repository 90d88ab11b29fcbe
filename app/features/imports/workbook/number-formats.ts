/** What the number format of a cell makes of its number (ECMA-376 part 1, 18.8.30 and 18.8.31). Pure. */

export interface NumberFormat {
  /** date: a day, with or without its time; month: a day that is shown without its number (05/2019); time: hours alone. */
  shows: 'number' | 'date' | 'month' | 'time';
  /** Digits that are shown at least: 10 for "0000000000"; 0 when the format says nothing of them. */
  digits: number;
}

const PLAIN: NumberFormat = { shows: 'number', digits: 0 };
const DATE: NumberFormat = { shows: 'date', digits: 0 };
const MONTH: NumberFormat = { shows: 'month', digits: 0 };
const TIME: NumberFormat = { shows: 'time', digits: 0 };

/** The formats that files name by number only; 27-36 and 50-58 are dates of the Asian editions. */
function builtIn(id: number): NumberFormat {
  if (id === 17) return MONTH;
  if ((id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 31) || id === 36) return DATE;
  if (id >= 50 && id <= 58) return DATE;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return TIME;
  return PLAIN;
}

/** The meaning of a format's id, with the codes that the workbook defines. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id);
  return code === undefined ? builtIn(id) : formatOf(code);
}

function formatOf(code: string): NumberFormat {
  const [positive = ''] = code.split(';');
  // Without quoted text, escaped characters, fill and padding, colours, conditions and locales; [h] counts hours.
  const bare = positive
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general/.test(bare)) return PLAIN;
  if (/[yd]|(?<![a-z])e(?![+-])/.test(bare)) return /d/.test(bare) ? DATE : MONTH;
  if (/[hs]/.test(bare)) return TIME;
  if (/m/.test(bare)) return MONTH;
  return /^[0 .-]+$/.test(bare) && !bare.includes('.0')
    ? { shows: 'number', digits: bare.replace(/[^0]/g, '').length }
    : PLAIN;
}

const MS_OF_DAY = 86_400_000;
/** 31/12/9999, Excel's last day. */
const LAST_SERIAL = 2_958_466;
const DAYS_TO_1904 = 1462;

/**
 * The text of a number: dd/MM/yyyy for a day, HH:mm for a time, the digits otherwise. `serial` counts days from 1900, or from
 * 1904; what is no day of Excel's calendar is given as the number that it is.
 */
export function formatNumberCell(serial: number, format: NumberFormat, date1904: boolean): string {
  const days = date1904 ? serial + DAYS_TO_1904 : serial;
  if (format.shows === 'number') return padded(serial, format.digits);
  if (serial < 0 || days >= LAST_SERIAL) return String(serial);
  if (format.shows === 'time' && serial < 1) return timeText(serial);
  return dayText(days);
}

function padded(number: number, digits: number): string {
  const text = String(number);
  return digits > 1 && Number.isInteger(number) && number >= 0 ? text.padStart(digits, '0') : text;
}

function timeText(fraction: number): string {
  const minutes = Math.round(fraction * 24 * 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

// Excel has a 29/02/1900 that no calendar had: serial 60.
function dayText(serial: number): string {
  const whole = Math.floor(serial + 0.5 / 86_400);
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * MS_OF_DAY);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** dd/MM/yyyy of an ISO time as cells of type d hold it, or the text itself when it names no day. */
export function isoDayText(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text.trim()) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return real ? `${day}/${month}/${year}` : text;
}
