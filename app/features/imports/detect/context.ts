/** What stands above the rows of a sheet at a place in it: its name, titles, open sections. Pure. */
import {
  type ContextField,
  type ContextLine,
  type ContextValues,
  sheetNameAt,
  withInner,
} from '../rules.context';
import { isProposal, readDecisionLine } from './decision-lines';
import { type LineReader, readSheetName, readTitle, type SectionLine } from './sections';

/** A value, and the line that says it; without a value it is only offered. */
interface Said {
  value?: string;
  at: number;
}
type Saids = Partial<Record<ContextField, Said>>;

/** What holds for a row: the values, and the lines that say or offer them. */
export interface RowContext {
  facts: ContextValues;
  from: Partial<Record<ContextField, number>>;
}

interface NamedSheet {
  name: string;
  /** Its index in the workbook. */
  index: number;
}

/** Follows the lines of one sheet, in their order. */
export class SheetContext {
  /** Every line that says anything, in its order. */
  readonly lines: ContextLine[] = [];
  private readonly sheet: Saids;
  private title: Saids = {};
  private titles: { at: number; text: string }[] = [];
  private open: { style: SectionLine['style']; saids: Saids }[] = [];

  constructor(
    private readonly reader: LineReader,
    sheet: NamedSheet,
  ) {
    const at = sheetNameAt(sheet.index);
    // The name of a sheet can hold no stroke, so that a number in it is never whole.
    const decision = decisionIn(sheet.name);
    this.sheet = this.keep({ at, from: 'sheet', text: sheet.name }, [
      [readSheetName(sheet.name, reader), false],
      [decision?.values ?? {}, true],
    ]);
  }

  /** What holds for a row that comes now. */
  get above(): RowContext {
    const sections = this.open.reduce<Saids>((all, { saids }) => merged(all, saids), {});
    const all = merged(merged(this.sheet, this.title), sections);
    const context: RowContext = { facts: {}, from: {} };
    for (const [field, { value, at }] of Object.entries(all) as [ContextField, Said][]) {
      if (value !== undefined) context.facts[field] = value;
      context.from[field] = at;
    }
    return context;
  }

  /** A line above the headings. */
  takeTitle(cells: readonly string[], at: number): void {
    const text = cells.join(' ');
    this.titles.push({ at, text });
    const facts: ContextValues = {};
    for (const cell of cells) Object.assign(facts, readTitle(cell, this.reader));
    const before = this.titles.at(-2);
    // "(Kèm theo Quyết định số 12/QĐ-UBND" and the day on the next line.
    const isOpen = before && before.at === at - 1 && /\([^)]*$/.test(before.text);
    const whole = isOpen ? `${before.text} ${text}` : text;
    const decision = decisionIn(whole);
    const isProposed = this.titles.some((each) => isProposal(each.text));
    const sure = decision?.sure === true && !isProposed;
    if (isOpen && decision) this.drop(before.at);
    const saids = this.keep({ at, from: 'title', text: whole }, [
      [facts, false],
      [decision?.values ?? {}, !sure],
    ]);
    if (isProposed) this.offerDecision();
    this.title = merged(this.title, saids);
  }

  /** A section ends those that are numbered alike or say the same thing, with what stands in them. */
  enter({ style, facts, offered }: SectionLine, at: number, text: string): void {
    const { decisionNumber, decisionDate, ...others } = facts;
    const decision: ContextValues = {
      ...(decisionNumber ? { decisionNumber } : {}),
      ...(decisionDate ? { decisionDate } : {}),
    };
    const saids = this.keep({ at, from: 'section', text }, [
      [others, false],
      [decision, offered],
    ]);
    const ends = this.open.findIndex((each) =>
      style === each.style && (style !== 'none' || Object.keys(facts).length === 0)
        ? true
        : Object.keys(facts).some((fact) => fact in each.saids),
    );
    if (ends >= 0) this.open = this.open.slice(0, ends);
    this.open.push({ style, saids });
  }

  private keep(
    line: Omit<ContextLine, 'values'>,
    parts: readonly (readonly [ContextValues, boolean])[],
  ): Saids {
    const saids: Saids = {};
    for (const [values, offered] of parts) {
      if (Object.keys(values).length === 0) continue;
      this.lines.push({ ...line, values, ...(offered ? { offered } : {}) });
      for (const [field, value] of Object.entries(values) as [ContextField, string][])
        saids[field] = offered ? { at: line.at } : { value, at: line.at };
    }
    return saids;
  }

  /** What was said of a decision at a line is said again, with its next line. */
  private drop(at: number): void {
    const kept = this.lines.filter(
      (line) =>
        line.at !== at || !('decisionNumber' in line.values || 'decisionDate' in line.values),
    );
    this.lines.splice(0, this.lines.length, ...kept);
    for (const field of ['decisionNumber', 'decisionDate'] as const)
      if (this.title[field]?.at === at) delete this.title[field];
  }

  /** The titles turn out to be those of a proposal. */
  private offerDecision(): void {
    for (const field of ['decisionNumber', 'decisionDate'] as const) {
      const said = this.title[field];
      if (said) this.title[field] = { at: said.at };
    }
    for (const line of this.lines)
      if (
        line.from === 'title' &&
        ('decisionNumber' in line.values || 'decisionDate' in line.values)
      )
        line.offered = true;
  }
}

function decisionIn(text: string): { values: ContextValues; sure: boolean } | null {
  const line = readDecisionLine(text);
  if (!line) return null;
  const { sure, ...values } = line;
  return { values, sure };
}

/** The inner lines over the outer ones; what is only offered stands back behind what is said. */
function merged(outer: Saids, inner: Saids): Saids {
  const isSaid = (saids: Saids) =>
    saids.decisionNumber?.value !== undefined || saids.decisionDate?.value !== undefined;
  const { decisionNumber, decisionDate, ...others } = inner;
  return isSaid(outer) && !isSaid(inner) ? { ...outer, ...others } : withInner(outer, inner);
}
