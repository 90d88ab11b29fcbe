/** The number and the day of a decision, from two cells or from one: "QĐ số 1234/QĐ-UBND ngày 05/8/2019". */
import type { PlainDate } from '~/platform/time';
import { type ReadDay, readDay } from './dates';

export interface ReadDecision {
  /** Null when there is none: also for "…/QĐ-UBND". */
  number: string | null;
  date: PlainDate | null;
  /** What has to be said of it. */
  notes: {
    /** Both came from the cell of the number or of the day. */
    split?: 'number' | 'date';
    /** Words around the number were left out. */
    trimmed?: true;
    /** The cell of the number holds a day. */
    numberIsDate?: true;
    /** The cell of the number has no number in it: "…/QĐ-UBND". */
    numberEmpty?: true;
    /** One cell names several decisions. */
    several?: 'number' | 'date';
    /** The day in the cell of the number is not that of the cell of the day, which counts. */
    datesDiffer?: PlainDate;
    dateGuessed?: true;
    dateProblem?: 'impossible' | 'unreadable';
  };
}

const DAY =
  /(?<![\d/])(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?![\d/])/giu;
const BEFORE_DAY = /[\s(,;:–-]*(?:(?:ban hành|ký)\s+)?(?:ngày\s*)?$/iu;
const NUMBER_PREFIX =
  /^(?:theo\s+)?(?:(?:quyết định|qđ)(?:\s+khen thưởng)?[\s:.]+)?(?:số[\s:.]+)?/iu;
const ISSUER = /\s+(?:của|do)\s.*$/iu;
const WHOLE_DAY = /^\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{1,4}(?:[ T]\d.*)?$/;

interface Parts {
  number: string | null;
  days: string[];
}

/** Reads both cells, cleaned and emptied of words for "none". */
export function readDecision(
  numberCell: string,
  dateCell: string,
  { date1904 = false, numberIsGuess = false } = {},
): ReadDecision {
  const decision: ReadDecision = { number: null, date: null, notes: {} };
  const parts = takeNumber(decision, numberCell, numberIsGuess);
  const day = dateCell ? readDay(dateCell, { date1904 }) : null;
  if (day && 'day' in day) setDay(decision, day);
  else if (dateCell) takeDateCell(decision, dateCell, day);
  const own = parts.days.length === 1 ? readDay(parts.days[0] ?? '') : null;
  if (!own) return decision;
  if ('problem' in own) decision.notes.dateProblem ??= own.problem;
  else if (!dateCell) {
    setDay(decision, own);
    decision.notes.split = 'number';
  } else if (decision.date && decision.date !== own.day) decision.notes.datesDiffer = own.day;
  return decision;
}

function takeNumber(decision: ReadDecision, cell: string, isGuess: boolean): Parts {
  if (!cell) return { number: null, days: [] };
  if (isGuess || WHOLE_DAY.test(cell)) {
    decision.notes.numberIsDate = true;
    return { number: null, days: [] };
  }
  const parts = partsOf(cell);
  if (parts.days.length > 1) decision.notes.several = 'number';
  decision.number = parts.number;
  if (parts.number === null) decision.notes.numberEmpty = true;
  else if (parts.number !== cell && parts.days.length === 0) decision.notes.trimmed = true;
  return parts;
}

/** The cell of the day holds more than a day: perhaps the whole decision. */
function takeDateCell(decision: ReadDecision, cell: string, read: ReadDay | null): void {
  const parts = partsOf(cell);
  const own = parts.days.length === 1 ? readDay(parts.days[0] ?? '') : null;
  if (parts.days.length > 1) decision.notes.several = 'date';
  else if (own && 'day' in own && (parts.number === null || !decision.number)) {
    setDay(decision, { ...own, guessed: parts.number === null });
    if (parts.number === null) return;
    decision.number = parts.number;
    decision.notes.split = 'date';
  } else decision.notes.dateProblem = read && 'problem' in read ? read.problem : 'unreadable';
}

function setDay(decision: ReadDecision, read: { day: PlainDate; guessed: boolean }): void {
  decision.date = read.day;
  if (read.guessed) decision.notes.dateGuessed = true;
}

/** "1234/QĐ-UBND" of "QĐ số 1234/QĐ-UBND ngày 05/8/2019 của UBND tỉnh", and the days in it. */
function partsOf(cell: string): Parts {
  const days = [...cell.matchAll(DAY)];
  const first = days[0];
  const before = first ? cell.slice(0, first.index).replace(BEFORE_DAY, '') : cell;
  const text = before.replace(NUMBER_PREFIX, '').replace(ISSUER, '').trim();
  return { number: hasNumber(text) ? text : null, days: days.map(([day]) => day) };
}

// Before the first stroke: "…/QĐ-UBND", "Số: …/2019" have none.
const hasNumber = (text: string): boolean => /\d/.test(text.split('/')[0] ?? '');
