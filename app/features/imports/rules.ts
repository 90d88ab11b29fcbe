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

/** aside: a row that the reader took for no data; it is shown, and imported only when a person takes it as data. */
export const ROW_STATUSES = [
  'valid',
  'duplicate',
  'error',
  'skipped',
  'aside',
  'imported',
] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** What a row that was left out was taken for. */
export const ASIDE_KINDS = [
  'title',
  'section',
  'numbering',
  'total',
  'closing',
  'heading',
  'hidden',
] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/** Keys below `imports.problems`. */
export type ProblemCode =
  | 'formula'
  | 'formulaValue'
  | 'cellError'
  | 'valueCarried'
  | 'legacyFont'
  | 'tooLong'
  | 'nameMissing'
  | 'nameUnclear'
  | 'nameTrimmed'
  | 'nameSeveral'
  | 'nameCapitals'
  | 'kindUnknown'
  | 'kindGuessed'
  | 'kindIsAward'
  | 'familyUnknown'
  | 'familyAssumed'
  | 'sectorMissing'
  | 'sectorUnknown'
  | 'movementUnknown'
  | 'placeMissing'
  | 'districtOnly'
  | 'districtUnknown'
  | 'districtsDiffer'
  | 'communeUnknown'
  | 'communeNowhere'
  | 'communeElsewhere'
  | 'communeAmbiguous'
  | 'communeKindDiffers'
  | 'placeOutsideSection'
  | 'dateImpossible'
  | 'dateUnreadable'
  | 'dateFuture'
  | 'dateGuessed'
  | 'decisionIncomplete'
  | 'decisionSeveral'
  | 'decisionSplit'
  | 'decisionTrimmed'
  | 'decisionNumberIsDate'
  | 'decisionDatesDiffer'
  | 'summaryMissing'
  | 'birthYearUnreadable'
  | 'birthYearGuessed'
  | 'birthYearsDiffer'
  | 'minorYear'
  | 'maybeMinorYear'
  | 'minorConsent'
  | 'phoneUnclear'
  | 'phoneMended'
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
  /** Absent in rows that were understood before it was asked. */
  isMinor?: boolean;
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

/** Days that rows which were not imported are kept after their list was touched last. */
export const KEPT_DAYS = 30;

export type ImportStatus =
  | 'reading'
  | 'preview'
  | 'importing'
  | 'done'
  | 'failed'
  | 'cancelled'
  | 'undoing'
  | 'undone';

/** Whether work is under way that the page must follow. */
export const isUnderWay = (status: ImportStatus): status is 'reading' | 'importing' | 'undoing' =>
  status === 'reading' || status === 'importing' || status === 'undoing';

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
