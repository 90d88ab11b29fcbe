/** Branded types of what the columns store. The brand costs nothing at run time and stops one kind of text being stored as another. */
declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** An instant as UTC ISO text with milliseconds: 2019-12-02T01:00:00.000Z. */
export type Instant = Branded<string, 'Instant'>;
/** A calendar day of the newsroom (Asia/Ho_Chi_Minh) as YYYY-MM-DD. */
export type PlainDate = Branded<string, 'PlainDate'>;
/** An hour of the newsroom's day as HH:mm. */
export type ClockTime = Branded<string, 'ClockTime'>;
/** Text folded for searching: lower case, no marks, đ as d, single spaces. */
export type FoldedText = Branded<string, 'FoldedText'>;
/** JSON text. */
export type JsonText = Branded<string, 'JsonText'>;
/** A boolean as both databases keep it. */
export type Flag = 0 | 1;

export const flag = (value: boolean): Flag => (value ? 1 : 0);
export const json = (value: unknown): JsonText => JSON.stringify(value) as JsonText;
export const fromJson = <T>(text: JsonText | null): T | null =>
  text === null ? null : (JSON.parse(text) as T);
