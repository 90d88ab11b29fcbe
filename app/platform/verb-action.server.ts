/** Runs a verb that a form asked for: the same answer for a page without JavaScript and for a fetcher. */
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { type Ctx, requireCtx } from './context.server';
import { DomainError, type Problem, problemOf } from './errors';
import { writeFlash } from './flash.server';
import { FormRefusal } from './form-limits';
import type { DoneKey, TextKey } from './i18n/keys';
import { ownPath } from './own-path';
import { readForm } from './read-form.server';
import { withReceipt } from './receipts.server';
import { requireRefusal } from './refusals.server';
import { typedValues } from './typed-values';

export interface VerbDone<Once = never> {
  /** Where the page goes when the form names no `redirectTo`. */
  to: string;
  /** The acknowledgement. */
  done: TextKey;
  params?: Record<string, string | number>;
  /** The address that undoes it, offered with the acknowledgement. */
  undo?: string | null;
  /** Set-Cookie text that goes with the acknowledgement. */
  cookie?: string;
  /** What this answer alone shows, without a redirect, and no cache keeps: a password. */
  once?: Once;
}

export type VerbResult =
  | { ok: true; done: TextKey; params: Record<string, string | number>; undo: string | null }
  | { ok: false; problem: Problem; values: Record<string, string> };

/**
 * Calls `verb` with the form; a form with a key is done once, by the commands that make something. A refusal is returned as `{ok: false, problem, values}` with its own status, so that the
 * page shows the reason and nothing typed is lost. Success redirects with a toast, or answers `{ok: true}`: in silence when
 * `stay=1`, with the toast when `stay=told` (told by the frame, because a dialog may be gone before its answer is drawn).
 */
export async function verbAction<Once = never>(
  args: ActionFunctionArgs,
  verb: (ctx: Ctx, form: FormData) => Promise<VerbDone<Once>>,
) {
  let form = new FormData();
  try {
    const asking = await requireCtx(args);
    form = await readForm(args.request, asking.clock.today());
    const { pathname } = new URL(args.request.url);
    const ctx = withReceipt(asking, form, pathname.replace(/\.data$/, ''));
    const { once, ...done } = await verb(ctx, form);
    if (once) return data(once, { headers: { 'Cache-Control': 'no-store' } });
    return await acknowledge(form, done);
  } catch (error) {
    const refusal = requireRefusal(error, args.context);
    if (refusal.code !== 'errors.unchanged') return refusedVerb(refusal, form);
    const { pathname } = new URL(args.request.url);
    return acknowledge(form, { to: pathname.replace(/\.data$/, ''), done: refusal.code });
  }
}

/** Redirects with a toast, or answers on the spot. */
async function acknowledge(
  form: FormData,
  { to, done, params = {}, undo = null, cookie }: Omit<VerbDone, 'once'>,
) {
  const stay = form.get('stay');
  const answer: VerbResult = { ok: true, done, params, undo };
  if (stay === '1' && !cookie) return answer;
  const headers = new Headers({ 'Set-Cookie': await writeFlash({ key: done, params, undo }) });
  if (cookie) headers.append('Set-Cookie', cookie);
  if (stay === 'told') return data(answer, { headers });
  throw redirect(ownPath(form.get('redirectTo')) ?? to, { headers });
}

/**
 * The answer of a verb that was refused, with what was typed: into a form that could not be read whole, as far as it goes.
 * Rethrows the refusal of a form of which nothing is left: no form of the page would know it for its own.
 */
export function refusedVerb(error: DomainError, form: FormData) {
  const unread = error instanceof FormRefusal;
  const values = typedValues(unread ? error.form : form);
  if (unread && Object.keys(values).length === 0) throw error;
  const answer = { ok: false, problem: problemOf(error), values } satisfies VerbResult;
  return data(answer, { status: error.status });
}

/**
 * The same for an address without a page: Remix drops the status of what such a route returns, unless it is a whole response.
 */
export async function verbResponse(
  args: ActionFunctionArgs,
  verb: (ctx: Ctx, form: FormData) => Promise<VerbDone>,
): Promise<Response> {
  const answer = await verbAction(args, verb);
  return 'init' in answer ? Response.json(answer.data, answer.init ?? {}) : Response.json(answer);
}

/** Runs what the field `intent` of the form names. Throws 422 when it names none of them. */
export async function runIntent(
  form: FormData,
  verbs: Record<string, () => Promise<DoneKey>>,
): Promise<DoneKey> {
  const intent = form.get('intent');
  const verb =
    typeof intent === 'string' && Object.hasOwn(verbs, intent) ? verbs[intent] : undefined;
  if (!verb) throw new DomainError('errors.invalid', 422);
  return verb();
}
