/** POST: one verb that waited on a phone for a network. Answers JSON; 401 asks to sign in again. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { sendOnce } from '~/features/coverage/commands.outbox.server';
import { getCtx } from '~/platform/context.server';
import { DomainError, problemOf } from '~/platform/errors';
import { readForm } from '~/platform/read-form.server';

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const ctx = await getCtx(args);
  if (!ctx || ctx.who.mustChangePassword) return new Response(null, { status: 401 });
  try {
    const sent = await sendOnce(ctx, await readForm(args.request));
    return Response.json(sent, { status: sent.ok ? 200 : sent.problem.status });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Response.json({ ok: false, problem: problemOf(error) }, { status: error.status });
  }
}
