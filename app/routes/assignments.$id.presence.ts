/** Who else has the assignment open. GET asks; POST says that a tab has it open (`tab`, `editing=1`) or has closed it (`gone=1`). */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { markGone, markPresent } from '~/features/coverage/commands.presence.server';
import { listPresent } from '~/features/coverage/queries.presence.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { readForm } from '~/platform/read-form.server';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return answer(ctx, args.params.id ?? '', async () => undefined);
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const form = await readForm(args.request);
  const tab = String(form.get('tab') ?? '');
  if (form.get('gone') === '1') {
    await markGone(ctx, id, tab);
    return new Response(null, { status: 204 });
  }
  return answer(ctx, id, () => markPresent(ctx, id, { tab, editing: form.get('editing') === '1' }));
}

/** The people as JSON; a refusal as its status alone, for nobody reads it. */
async function answer(ctx: Ctx, id: string, first: () => Promise<void>): Promise<Response> {
  try {
    await first();
    return Response.json({ people: await listPresent(ctx, id) });
  } catch (error) {
    if (error instanceof DomainError) return Response.json(null, { status: error.status });
    throw error;
  }
}
