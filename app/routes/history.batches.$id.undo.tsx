/** Takes a bulk act back: GET shows each item, POST undoes those that can be. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { undoBatch } from '~/features/coverage/commands.undo.server';
import { BatchUndoPage } from '~/features/coverage/components/undo-page';
import { getBatchPage } from '~/features/coverage/queries.undo.server';
import { batchUndoAddress } from '~/features/history/rules';
import { requireCtx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/reporters';

export const handle = { title: 'history.undo.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return getBatchPage(ctx, args.params.id ?? '');
}

const NAMED = 3;

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx) => {
    const id = args.params.id ?? '';
    const { undone, refused } = await undoBatch(ctx, id);
    const to = batchUndoAddress(id);
    if (refused.length === 0) return { to, done: 'undo.done.batch', params: { count: undone } };
    const names = refused.slice(0, NAMED).map((each) => `“${each.title}”`);
    const titles = names.join(', ') + (refused.length > NAMED ? '…' : '');
    const params = { count: undone, refused: refused.length, titles };
    if (undone === 0) throw new DomainError('undo.errors.batchNone', 409, params);
    return { to, done: 'undo.done.batchPartly', params };
  });

export default function BatchUndo() {
  const { id = '' } = useParams();
  return (
    <BatchUndoPage
      action={batchUndoAddress(id)}
      pages={useLoaderData<typeof loader>()}
      result={useActionData<typeof action>()}
    />
  );
}
