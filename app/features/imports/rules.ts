/** What an import is made of: fields, problems, rows and their states. */
import type { PlainDate } from '~/platform/time';

/** Of a list that is uploaded. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What a column of a list may hold. */
export const FIELDS = [
  'name',
  'kind',
  'family',
  'sector',
  'commune',
  'district',
  'detail',
  'summary',
  'movement',
  'decisionNumber',
  'decisionDate',
  'birthYear',
  'phone',
  'consent',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

export const isField = (text: string): text is Field => FIELDS.some((field) => field === text);

export const IMPORT_MODES = ['decided', 'nominations'] as const;
/** decided: rows with a decision and its date are approved, the others nominated; nominations: all are nominated. */
export type ImportMode = (typeof IMPORT_MODES)[number];

export const ROW_STATUSES = ['valid', 'duplicate', 'error', 'skipped', 'imported'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** One row as the file has it: cells by column from A, null when empty; dates are dd/MM/yyyy. */
export interface SourceRow {
  values: (string | null)[];
  /** Indexes of the columns whose value is a formula. */
  formulas?: number[];
  /** What the nearest section row above says. */
  district?: string;
  kind?: string;
}

/** Which column (index from 0) holds which field. */
export type Mapping = Partial<Record<Field, number>>;

export interface Heading {
  column: number;
  text: string;
}

/** What was found in the workbook. */
export interface Layout {
  sheet: string;
  /** Names of the sheets that were not read. */
  otherSheets: string[];
  /** The row of the headings, from 1. */
  headingRow: number;
  headings: Heading[];
  mapping: Mapping;
}

/** Keys below `imports.problems`. */
export type ProblemCode =
  | 'formula'
  | 'legacyFont'
  | 'tooLong'
  | 'nameMissing'
  | 'nameUnclear'
  | 'kindUnknown'
  | 'kindGuessed'
  | 'familyUnknown'
  | 'familyAssumed'
  | 'sectorMissing'
  | 'sectorUnknown'
  | 'movementUnknown'
  | 'placeMissing'
  | 'districtOnly'
  | 'districtUnknown'
  | 'communeUnknown'
  | 'communeNowhere'
  | 'communeElsewhere'
  | 'communeAmbiguous'
  | 'communeKindDiffers'
  | 'dateImpossible'
  | 'dateUnreadable'
  | 'dateFuture'
  | 'decisionIncomplete'
  | 'summaryMissing'
  | 'birthYearUnreadable'
  | 'phoneUnclear'
  | 'consentUnclear'
  | 'duplicateInFile'
  | 'duplicateInRegistry'
  | 'closeInRegistry';

export type Severity = 'error' | 'duplicate' | 'warning';

export interface Problem {
  severity: Severity;
  field: Field | null;
  /** The letter of the column in the sheet; null when no column holds the field. */
  column: string | null;
  code: ProblemCode;
  params: Record<string, string | number>;
}

/** What a row means. */
export interface Understood {
  name: string;
  kind: 'individual' | 'collective' | 'household' | 'enterprise';
  family: 'advanced' | 'good_deed' | 'effective_model';
  sectorCode: string;
  movementCode: string | null;
  placeCode: string;
  placeValidFrom: PlainDate;
  districtCode: string;
  placeDetail: string;
  summary: string;
  decisionNumber: string | null;
  decisionDate: PlainDate | null;
  birthYear: number | null;
  consent: 'none' | 'given';
  phone: string;
  note: string;
}

/** Whether the row becomes an approved exemplar. */
export const becomesApproved = (
  row: Pick<Understood, 'decisionNumber' | 'decisionDate'>,
  mode: ImportMode,
): boolean => mode === 'decided' && row.decisionNumber !== null && row.decisionDate !== null;

/** A, B, …, Z, AA, … */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The fields of a row as people would type them, the corrections before what the file has. */
export function cellsOf(
  source: SourceRow,
  mapping: Mapping,
  corrections: Partial<Record<Field, string>> | null,
): Partial<Record<Field, string>> {
  const cells: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const column = mapping[field];
    const found = column === undefined ? null : source.values[column];
    const value = corrections?.[field] ?? found;
    if (value) cells[field] = value;
  }
  return cells;
}

/** Days that rows which were not imported are kept after their list was touched last. */
export const KEPT_DAYS = 30;

export type ImportStatus = 'reading' | 'preview' | 'importing' | 'done' | 'failed' | 'cancelled';

/** Whether work is under way that the page must follow. */
export const isUnderWay = (status: ImportStatus): boolean =>
  status === 'reading' || status === 'importing';

/** Whether rows and columns may still be changed. */
export const isOpen = (status: ImportStatus): boolean => status === 'preview';

/** The status that a row has for its problems and the wishes of people. */
export function statusFor(
  problems: readonly Problem[],
  wish: { skipped: boolean; keepDuplicate: boolean },
): RowStatus {
  if (wish.skipped) return 'skipped';
  if (problems.some((problem) => problem.severity === 'error')) return 'error';
  const duplicate = problems.some((problem) => problem.severity === 'duplicate');
  return duplicate && !wish.keepDuplicate ? 'duplicate' : 'valid';
}
