/** The types of the catalogues: Vietnamese decides the keys, English must match them. */
import type vi from './vi';

export type Locale = 'vi' | 'en';
export const LOCALES: readonly Locale[] = ['vi', 'en'];
export const DEFAULT_LOCALE: Locale = 'vi';

export const isLocale = (text: unknown): text is Locale => text === 'vi' || text === 'en';

/** Vietnamese has one plural form (`x_other`); English needs `x_one` beside it. */
export type English<T> = {
  [K in keyof T]: T[K] extends string ? string : English<T[K]>;
} & {
  [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};

type Stem<K extends string> = K extends `${infer S}_other` ? S : K;

type Path<T, Prefix extends string = ''> = {
  [K in keyof T & (string | number)]: T[K] extends string
    ? `${Prefix}${Stem<`${K}`>}`
    : Path<T[K], `${Prefix}${K}.`>;
}[keyof T & (string | number)];

/** Dotted path to a text, as `t` takes it; plurals without their `_other`. */
export type TextKey = Path<typeof vi>;

/** Dotted path to a text that speaks of something refused: `errors.notFound`, `coverage.errors.alreadyClaimed`. */
export type ErrorKey = Extract<TextKey, `errors.${string}` | `${string}.errors.${string}`>;

/** The gaps of a text: `{{name}}`, `{{count, number}}`. */
type GapsIn<Text extends string> = Text extends `${string}{{${infer Gap}}}${infer Rest}`
  ? (Gap extends `${infer Name},${string}` ? Name : Gap) | GapsIn<Rest>
  : never;

type At<T, K extends string> = K extends `${infer Name}.${infer Rest}`
  ? Name extends keyof T
    ? At<T[Name], Rest>
    : never
  : K extends keyof T
    ? T[K]
    : `${K}_other` extends keyof T
      ? T[`${K}_other`]
      : never;

/** What fills the gaps of a refusal's text; never where it has none. */
export type ErrorGaps<K extends ErrorKey> = GapsIn<At<typeof vi, K> & string>;

/** The refusals whose texts have gaps. */
export type GapErrorKey = { [K in ErrorKey]: [ErrorGaps<K>] extends [never] ? never : K }[ErrorKey];

/** The refusals that are said as they stand. */
export type PlainErrorKey = Exclude<ErrorKey, GapErrorKey>;

/** Dotted path to the words that acknowledge a verb: `coverage.done.claimed`. */
export type DoneKey = Extract<TextKey, `${string}.done.${string}`>;

export type TextParams = Record<string, string | number>;

/** Gives the text of `key` in the reader's language; `count` chooses the plural, other `params` fill `{{name}}`. */
export type Translate = (key: TextKey, params?: TextParams) => string;
