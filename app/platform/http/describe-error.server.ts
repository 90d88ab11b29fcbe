/** An error as the log has it: what happened and where, never what people typed. */

const MOST_CAUSES = 4;
const EMAIL = /[^\s"'<>@]+@[^\s"'<>@]+\.[^\s"'<>@]+/g;
/** A telephone or an identity number, however it is grouped. */
const LONG_NUMBER = /\+?\d(?:[ .-]?\d){7,}/g;
const UUID = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;
/** Data exceptions and constraint violations of PostgreSQL quote the value. */
const QUOTES_VALUES = /^2[23]/;

/** Type, message, code, stack and causes. A driver's `detail` and `parameters`, which quote rows, are left out. */
export function describeError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: withoutPersonalData(textOf(error)) };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const message = messageOf(error, code);
  return {
    type: error.name,
    message,
    stack: stackOf(error, message),
    ...(typeof code === 'string' && { code }),
    ...(cause !== undefined && depth < MOST_CAUSES && { cause: describeError(cause, depth + 1) }),
    ...(error instanceof AggregateError &&
      depth < MOST_CAUSES && {
        errors: error.errors.slice(0, MOST_CAUSES).map((each) => describeError(each, depth + 1)),
      }),
  };
}

function messageOf(error: Error, code: unknown): string {
  const quotes = error instanceof SyntaxError || QUOTES_VALUES.test(String(code ?? ''));
  const text = quotes ? withoutQuoted(error.message) : error.message;
  return withoutPersonalData(text);
}

/** The frames, under the message that may be shown. */
function stackOf({ name, message, stack = '' }: Error, shown: string): string {
  const frames = stack.indexOf('\n    at ');
  const head = message && shown !== message ? `${name}: ${shown}` : stack.split('\n    at ')[0];
  return `${head}${frames < 0 ? '' : stack.slice(frames)}`;
}

function textOf(thrown: unknown): string {
  if (typeof thrown === 'string') return thrown;
  if (thrown === null || typeof thrown !== 'object') return String(thrown);
  const { status, message } = thrown as { status?: unknown; message?: unknown };
  if (typeof message === 'string') return message;
  return typeof status === 'number'
    ? `thrown: an answer with the status ${status}`
    : `thrown: an object with ${Object.keys(thrown).join(', ') || 'nothing'}`;
}

const withoutQuoted = (text: string): string => text.replace(/"[^"]*"?|'[^']*'?/g, '"…"');

/** Ids are no personal data, and look like numbers. */
function withoutPersonalData(text: string): string {
  const parts = text.split(UUID);
  return parts
    .map((part, at) => (at % 2 === 1 ? part : part.replace(EMAIL, '…').replace(LONG_NUMBER, '…')))
    .join('');
}
