import type { ErrorGaps, ErrorKey, GapErrorKey, PlainErrorKey } from './i18n/keys';

/** 503: the database cannot do it now; or, in the browser itself, the server was not reached. */
export type ErrorStatus = 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
/** A key of the catalogues, with what fills its gaps: `fields.errors.tooLong?max=80`. */
export type Message = PlainErrorKey | `${GapErrorKey}?${string}`;
export type ErrorParams = Record<string, string | number>;

type FieldMessages = Record<string, Message[]>;

/** A refusal: whatever its text has gaps for comes with it. */
export type Refusal =
  | [
      code: PlainErrorKey,
      status: ErrorStatus,
      params?: ErrorParams,
      fields?: FieldMessages,
      retryAfter?: number | null,
    ]
  | {
      [K in GapErrorKey]: [
        code: K,
        status: ErrorStatus,
        params: Record<ErrorGaps<K>, string | number> & ErrorParams,
        fields?: FieldMessages,
        retryAfter?: number | null,
      ];
    }[GapErrorKey];

/** The one error that speaks to people: a key of the catalogues, translated at the edge. Anything else is a fault of ours. */
export class DomainError extends Error {
  readonly code: ErrorKey;
  readonly status: ErrorStatus;
  readonly params: ErrorParams;
  /** Messages by form field. */
  readonly fields: FieldMessages;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | null;

  constructor(...[code, status, params = {}, fields = {}, retryAfter = null]: Refusal) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.status = status;
    this.params = params;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

/** Several refusals of one form as one, with the messages at all its fields; anything that is no refusal as it is. */
export function joinedRefusal(errors: readonly unknown[]): unknown {
  const [first, ...others] = errors;
  if (others.length === 0) return first;
  const fields: FieldMessages = {};
  for (const error of errors) {
    if (!(error instanceof DomainError) || Object.keys(error.fields).length === 0) return error;
    for (const [name, messages] of Object.entries(error.fields)) {
      fields[name] = [...(fields[name] ?? []), ...messages];
    }
  }
  return new DomainError('errors.invalid', 422, {}, fields);
}

/** What a refused verb tells the page. */
export interface Problem {
  code: ErrorKey;
  status: ErrorStatus;
  params: ErrorParams;
  fields: Record<string, string[]>;
}

export const problemOf = (error: DomainError): Problem => ({
  code: error.code,
  status: error.status,
  params: error.params,
  fields: error.fields,
});

export const notFound = () => new DomainError('errors.notFound', 404);
export const forbidden = () => new DomainError('errors.forbidden', 403);

/** What was sent is what is stored: nothing is written, and whoever sent it is told so without an alarm (see `verbAction`). */
export const unchanged = () => new DomainError('errors.unchanged', 409);

/** Throws `errors.unchanged` when a row has all those values already. */
export function requireChange<Values extends object>(
  before: { [Name in keyof Values]: unknown },
  values: Values,
): void {
  const names = Object.keys(values) as (keyof Values)[];
  if (names.every((name) => before[name] === values[name])) throw unchanged();
}

/** The refusal that ends the work, or null when it succeeds. */
export async function refusalIn(work: Promise<unknown>): Promise<DomainError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
