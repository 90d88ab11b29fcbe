/** Takes an event back: GET asks, POST does it. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { undoEvent } from '~/features/coverage/commands.server';
import { UndoPage } from '~/features/coverage/components/undo-page';
import { getUndoPage } from '~/features/coverage/queries.undo.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/history';

export const handle = { title: 'undo.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const page = await getUndoPage(ctx, args.params.id ?? '');
  return data(page, { status: page.refusal?.status ?? 200 });
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx) => {
    const { assignmentId } = await undoEvent(ctx, args.params.id ?? '');
    return { to: `/assignments/${assignmentId}`, done: 'undo.done.undone' };
  });

export default function Undo() {
  return <UndoPage page={useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
