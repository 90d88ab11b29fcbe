/** The cells of one row as texts that can be trusted, and what has to be said of the others. */
import { clean } from '~/platform/text';
import { legacyFont } from '../detect/fonts';
import { aroundOf } from '../row-cells';
import {
  columnLetter,
  FIELDS,
  type Field,
  type Problem,
  type ProblemCode,
  type Severity,
} from '../rules';
import {
  cellsOf,
  columnsOf,
  firstColumn,
  type Layout,
  type Mapping,
  mappingOf,
  type SourceRow,
} from '../rules.layout';
import { isBlank, isExcelError } from './blanks';

/** What a row says, before it is understood. */
export interface RowText {
  cells: Partial<Record<Field, string>>;
  /** Fields whose cell holds what a formula gave. */
  formulas?: readonly Field[] | undefined;
  /** Fields whose formulas a person has taken. */
  formulasTaken?: readonly Field[] | undefined;
  /** Fields with an error of Excel. */
  errors?: readonly Field[] | undefined;
  /** Fields whose text was carried down from a merged cell. */
  carried?: readonly Field[] | undefined;
  /** Fields whose text is a day that Excel made of something else: 01/05/2019 of "05/2019". */
  guessedDays?: readonly Field[] | undefined;
  /** Said by the section row above, the table's title, the sheet's name, or for the whole list: used where the row says nothing. */
  around?: Partial<Record<Field, string>> | undefined;
  date1904?: boolean | undefined;
  /** Names in capitals are written as names. */
  normalCase?: boolean | undefined;
}

/** A kept row with the corrections that people typed over it and the choices for the whole list. */
export function rowText(
  source: SourceRow,
  layout: Layout,
  corrections: Partial<Record<Field, string>> | null,
): RowText {
  const mapping = mappingOf(layout, source);
  const fieldsIn = (columns: readonly number[] | undefined): Field[] =>
    FIELDS.filter(
      (field) =>
        corrections?.[field] === undefined &&
        columnsOf(mapping, field).some((column) => columns?.includes(column)),
    );
  return {
    cells: cellsOf(source, mapping, corrections),
    formulas: fieldsIn(source.formulas),
    formulasTaken: layout.choices?.formulas,
    errors: fieldsIn(source.errors),
    carried: fieldsIn(source.carried),
    guessedDays: fieldsIn(source.dates),
    around: aroundOf(source, layout, corrections),
    date1904: layout.date1904,
    normalCase: layout.choices?.capitals === 'normal',
  };
}

export const MAX_LENGTH: Record<Field, number> = {
  name: 200,
  kind: 100,
  family: 100,
  sector: 200,
  commune: 200,
  district: 100,
  detail: 200,
  summary: 4000,
  movement: 300,
  decisionNumber: 150,
  decisionDate: 150,
  birthYear: 40,
  phone: 60,
  consent: 60,
  note: 1000,
};

/** Contact data: never in a problem, which outlives the import. */
const PRIVATE: readonly Field[] = ['phone', 'note'];

export class Cells {
  readonly problems: Problem[] = [];
  private readonly texts: Partial<Record<Field, string>> = {};
  private readonly spoiled = new Set<Field>();

  constructor(
    private readonly text: RowText,
    private readonly mapping: Mapping,
  ) {
    for (const field of FIELDS) this.texts[field] = this.safeCell(field);
  }

  /** The row's own text; empty when there is none, or none that can be trusted. */
  get(field: Field): string {
    return this.texts[field] ?? '';
  }

  /** What is said for all rows around. */
  around(field: Field): string {
    return clean(this.text.around?.[field] ?? '');
  }

  isSpoiled(...fields: Field[]): boolean {
    return fields.some((field) => this.spoiled.has(field));
  }

  isGuessedDay(field: Field): boolean {
    return this.text.guessedDays?.includes(field) === true;
  }

  error(field: Field, code: ProblemCode, params: Problem['params'] = {}): void {
    this.spoiled.add(field);
    this.add('error', field, code, params);
  }

  warn(field: Field, code: ProblemCode, params: Problem['params'] = {}): void {
    this.add('warning', field, code, params);
  }

  private add(severity: Severity, field: Field, code: ProblemCode, params: Problem['params']) {
    const column = firstColumn(this.mapping, field);
    this.problems.push({
      severity,
      field,
      column: column === null ? null : columnLetter(column),
      code,
      params,
    });
  }

  /** The cleaned cell; empty when it cannot be trusted, and then that is the one thing said of it. */
  private safeCell(field: Field): string {
    const raw = this.text.cells[field] ?? '';
    const text = field === 'summary' ? clean(raw) : clean(raw).replace(/\s+/g, ' ');
    const computed = this.text.formulas?.includes(field) === true;
    // What would be a formula in the next workbook that it is written to.
    if (/^\s*[=@]/.test(raw) || (computed && text === '')) return this.refuse(field, 'formula');
    if (this.text.errors?.includes(field) || isExcelError(text))
      return this.refuse(field, 'cellError', { value: shorten(text) });
    const font = legacyFont(raw);
    if (font) return this.refuse(field, 'legacyFont', { font, value: shorten(raw) });
    if (text.length > MAX_LENGTH[field])
      return this.refuse(field, 'tooLong', { max: MAX_LENGTH[field], length: text.length });
    if (isBlank(field, text)) return '';
    if (computed && !this.text.formulasTaken?.includes(field))
      this.tell(field, 'formulaValue', text);
    if (this.text.carried?.includes(field)) this.tell(field, 'valueCarried', text);
    return text;
  }

  private refuse(field: Field, code: ProblemCode, params: Problem['params'] = {}): '' {
    this.error(field, code, params);
    return '';
  }

  private tell(field: Field, code: ProblemCode, text: string): void {
    this.warn(field, code, { value: PRIVATE.includes(field) ? '•••' : shorten(text) });
  }
}

const SHOWN = 60;
export const shorten = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
