/** What editors set about an item in its rundown: its length, or its place. GET shows the form of the length. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runRundownForm, whyNotRundown } from '~/features/coverage/commands.rundown.server';
import { RundownEntryPage } from '~/features/coverage/components/verb-page';
import { getPlacementForm } from '~/features/coverage/queries.assignment-form.server';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/warnings';
import { requireCtx } from '~/platform/context.server';
import { refusable } from '~/platform/refusable.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'board.rundown.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const page = await getPlacementForm(ctx, id, { choices: false });
  return refusable(page, await whyNotRundown(ctx, id));
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, (ctx, form) => runRundownForm(ctx, args.params.id ?? '', form));

export default function RundownEntry() {
  return (
    <RundownEntryPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />
  );
}
