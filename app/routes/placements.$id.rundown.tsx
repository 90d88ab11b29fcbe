/** What editors set about an item in its rundown: its length, or its place. GET shows the form of the length. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runRundownForm, whyNotRundown } from '~/features/coverage/commands.server';
import { RundownEntryPage } from '~/features/coverage/components/verb-page';
import { assignmentOfPlacement, getAssignment } from '~/features/coverage/queries.server';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/warnings';
import { requireCtx } from '~/platform/context.server';
import { notFound, problemOf } from '~/platform/errors';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'board.rundown.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const view = await assignmentOfPlacement(ctx, id).then((own) => getAssignment(ctx, own));
  const placement = view.placements.find((each) => each.id === id);
  if (!placement) throw notFound();
  const refused = await whyNotRundown(ctx, id);
  const refusal = refused && problemOf(refused);
  return data({ view, placement, refusal }, { status: refusal?.status ?? 200 });
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, (ctx, form) => runRundownForm(ctx, args.params.id ?? '', form));

export default function RundownEntry() {
  return (
    <RundownEntryPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />
  );
}
