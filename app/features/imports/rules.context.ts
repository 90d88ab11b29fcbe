/** What lines around the rows say for many of them at once: the name of a sheet, a title, a section. Pure data and its reading. */
import type { Field } from './rules';

/** What such a line may say; the texts are as rows would have them. */
export const CONTEXT_FIELDS = [
  'district',
  'commune',
  'kind',
  'sector',
  'family',
  'decisionNumber',
  'decisionDate',
] as const satisfies readonly Field[];
export type ContextField = (typeof CONTEXT_FIELDS)[number];
export type ContextValues = Partial<Record<ContextField, string>>;

/** A line and what it says. */
export interface ContextLine {
  /** The number of its row (see `rowNumber`); of a sheet's name -1 less the index of the sheet. */
  at: number;
  from: 'sheet' | 'title' | 'section';
  /** Its words. */
  text: string;
  values: ContextValues;
  /** Nothing is taken from it until a person wants it: the words do not say that it is meant for the rows. */
  offered?: true | undefined;
  /** Data rows below it that do not say it themselves, as they were read last. */
  rows?: number | undefined;
}

/** Lines that are kept of one list; what others say counts as well, but is shown at its rows only. */
export const MOST_CONTEXT_LINES = 300;

/** The number of the line that is a sheet's name. */
export const sheetNameAt = (sheet: number): number => -1 - sheet;

/** How a choice about one value of a line is stored and sent. */
export const contextKey = (at: number, field: ContextField): string => `${at}.${field}`;

export const isDecisionField = (field: Field): field is 'decisionNumber' | 'decisionDate' =>
  field === 'decisionNumber' || field === 'decisionDate';

/** The values of the outer lines with those of an inner one over them: a decision is one thing, its number and its day. */
export function withInner<Value>(
  outer: Partial<Record<ContextField, Value>>,
  inner: Partial<Record<ContextField, Value>>,
): Partial<Record<ContextField, Value>> {
  const { decisionNumber, decisionDate, ...rest } = outer;
  const decides = 'decisionNumber' in inner || 'decisionDate' in inner;
  return { ...(decides ? rest : outer), ...inner };
}

/** The lines that have to be shown: what they say reaches rows, or a person has decided about it. */
export const shownContext = (
  lines: readonly ContextLine[],
  chosen: Readonly<Record<string, string>> = {},
): ContextLine[] =>
  lines.filter(
    ({ at, values, rows }) =>
      (rows ?? 0) > 0 ||
      Object.keys(values).some((field) => contextKey(at, field as ContextField) in chosen),
  );
