/** The form of a request, whoever sent it: a page, a script, another system. */
import type { ReadableStream } from 'node:stream/web';
import { DomainError } from './errors';
import { MEGABYTE } from './file-limits';
import { boundedForm, FORM_LIMITS, FormRefusal, tooManyFields, tooMuchText } from './form-limits';
import type { PlainDate } from './time';
import { readTypedDays } from './typed-days';

/** Room for a 20 MB file and the fields beside it. */
export const BODY_LIMIT_BYTES = 25 * MEGABYTE;
/** A form without files; a Vietnamese letter takes up to nine bytes of it. */
const TEXT_LIMIT_BYTES = 4 * MEGABYTE;
/** Of a body that is too large, what comes after the file that makes it so. */
const TAIL_BYTES = MEGABYTE;

/**
 * No body is an empty form: a verb that asks for nothing needs none. Throws 422 for a body that is no form, and FormRefusal
 * (413, 422) for one that is larger than `FORM_LIMITS` and a body of 25 MB allow, with the fields that can be shown again.
 * With `today`, days that were typed without JavaScript are put as they are kept: see `readTypedDays`.
 */
export async function readForm(request: Request, today?: PlainDate): Promise<FormData> {
  const type = request.headers.get('Content-Type');
  if (!type) return new FormData();
  const boundary = /^multipart\/form-data\b.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const mark = boundary ? `--${boundary[1] ?? boundary[2]}` : '&';
  const isText = /^application\/x-www-form-urlencoded\b/i.test(type);
  const body = await readBody(request, isText ? TEXT_LIMIT_BYTES : BODY_LIMIT_BYTES);
  if (body.tail) {
    const form = boundary || isText ? await whatIsLeft(body.head, body.tail, mark, type) : null;
    throw isText ? tooMuchText(form ?? new FormData()) : tooLarge(body.head, mark, form);
  }
  if (countOf(body.head, mark) > FORM_LIMITS.fields + 1) throw tooManyFields();
  const form = await parsed(body.head, type);
  if (!form) throw new DomainError('errors.invalid', 422);
  const bounded = boundedForm(form);
  if (today) readTypedDays(bounded, today);
  return bounded;
}

/** The form, or why it could not be read whole: for pages that show both in the same way. */
export async function formOrRefusal(request: Request): Promise<FormData | FormRefusal> {
  try {
    return await readForm(request);
  } catch (error) {
    if (error instanceof FormRefusal) return error;
    throw error;
  }
}

interface Body {
  /** The whole body, or as much of it as may be. */
  head: Buffer<ArrayBuffer>;
  /** The end of a body that is too large; null for any other. */
  tail: Buffer<ArrayBuffer> | null;
}

/** Reads to the end in any case: a browser that is cut off while it sends shows no answer at all. */
async function readBody(request: Request, limit: number): Promise<Body> {
  const head: Uint8Array[] = [];
  let tail: Uint8Array[] = [];
  let [size, tailSize] = [0, 0];
  try {
    for await (const chunk of (request.body as ReadableStream<Uint8Array> | null) ?? []) {
      const room = Math.max(0, limit - size);
      size += chunk.length;
      if (room > 0) head.push(chunk.subarray(0, room));
      if (size <= limit) continue;
      const rest = chunk.subarray(room);
      tail.push(rest);
      tailSize += rest.length;
      if (tailSize > 2 * TAIL_BYTES) {
        tail = [Buffer.concat(tail).subarray(-TAIL_BYTES)];
        tailSize = TAIL_BYTES;
      }
    }
  } catch {
    throw new DomainError('errors.invalid', 422);
  }
  return { head: Buffer.concat(head), tail: size > limit ? Buffer.concat(tail) : null };
}

async function parsed(bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
  } catch {
    return null;
  }
}

/** The text fields before and after what made a body too large; null when they cannot be told. */
async function whatIsLeft(
  head: Buffer<ArrayBuffer>,
  tail: Buffer<ArrayBuffer>,
  mark: string,
  type: string,
): Promise<FormData | null> {
  const [end, start] = [head.lastIndexOf(mark), tail.indexOf(mark)];
  const before = head.subarray(0, Math.max(0, end));
  const bytes = start < 0 ? before : Buffer.concat([before, tail.subarray(start)]);
  if (countOf(bytes, mark) > FORM_LIMITS.fields) return null;
  const all = await parsed(start < 0 && mark !== '&' ? closed(bytes, mark) : bytes, type);
  const fields = new FormData();
  for (const [name, value] of all ?? []) if (typeof value === 'string') fields.append(name, value);
  try {
    return boundedForm(fields);
  } catch {
    return null;
  }
}

const closed = (bytes: Buffer<ArrayBuffer>, mark: string) =>
  Buffer.concat([bytes, Buffer.from(`${mark}--\r\n`)]);

/** The refusal of a body above 25 MB, at the field of the file that the limit fell into. */
function tooLarge(head: Buffer, mark: string, form: FormData | null): FormRefusal {
  const max = BODY_LIMIT_BYTES / MEGABYTE;
  const from = Math.max(0, head.lastIndexOf(mark));
  const headers = head.subarray(from, from + 1_000).toString('latin1');
  const field = / name="(\w{1,40})"; filename=/.exec(headers)?.[1];
  const fields = field ? { [field]: [`errors.bodyTooLarge?max=${max}` as const] } : {};
  return new FormRefusal(form ?? new FormData(), 'errors.bodyTooLarge', 413, { max }, fields);
}

/** How often a text occurs, up to one more than a form may have fields. */
function countOf(bytes: Buffer, mark: string): number {
  let count = 0;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    count += 1;
    if (count > FORM_LIMITS.fields + 1) break;
  }
  return count;
}
