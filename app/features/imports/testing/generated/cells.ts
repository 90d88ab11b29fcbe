/** Sheets as they are generated, before a program writes them. */

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** What a cell holds: a text, a number, or a day that is kept as a count of days with a format. */
export type Cell = string | number | { day: Day; format: string } | null;

export interface MadeSheet {
  name: string;
  hidden: boolean;
  rows: Cell[][];
  /** First row, first column, last row, last column, from 0. */
  merges: [number, number, number, number][];
  hiddenRows: number[];
}

export interface MadeBook {
  sheets: MadeSheet[];
  date1904: boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** 05/08/2019 */
export const slashed = ({ day, month, year }: Day): string => `${two(day)}/${two(month)}/${year}`;

/** 2019-08-05 */
export const dashed = ({ day, month, year }: Day): string => `${year}-${two(month)}-${two(day)}`;

/** Days since the workbook's first one. */
export const serialOf = ({ day, month, year }: Day, date1904: boolean): number =>
  (Date.UTC(year, month - 1, day) -
    Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30)) /
  86_400_000;

export const DAY_STYLES = [
  'date',
  'slashed',
  'short',
  'dashes',
  'dots',
  'words',
  'iso',
  'long',
  'twoDigits',
] as const;
export type DayStyle = (typeof DAY_STYLES)[number];

/** A day as a cell has it. */
export function dayCell(date: Day, style: DayStyle): Cell {
  const { day, month, year } = date;
  switch (style) {
    case 'slashed':
      return slashed(date);
    case 'short':
      return `${day}/${month}/${year}`;
    case 'dashes':
      return `${day}-${month}-${year}`;
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'words':
      return `ngày ${day} tháng ${month} năm ${year}`;
    case 'iso':
      return dashed(date);
    case 'twoDigits':
      return `${day}/${month}/${String(year).slice(2)}`;
    case 'long':
      return { day: date, format: '[$-42A]dd" tháng "mm" năm "yyyy' };
    default:
      return { day: date, format: 'dd/mm/yyyy' };
  }
}
