/** One more placement of an assignment: another channel, a rerun. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addPlacement, whyNotAddPlacement } from '~/features/coverage/commands.plan.server';
import { NewPlacementPage } from '~/features/coverage/components/verb-page';
import { placementSchema } from '~/features/coverage/input.plan';
import { getAssignmentForm } from '~/features/coverage/queries.assignment-form.server';
import { undoAddress } from '~/features/history/rules';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/warnings';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { refusable } from '~/platform/refusable.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'coverage.panel.addPlacement' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const view = await getAssignmentForm(ctx, id, { choices: true });
  return refusable({ view }, await whyNotAddPlacement(ctx, id));
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => {
    const refused = await whyNotAddPlacement(ctx, id);
    if (refused) throw refused;
    const { eventId } = await addPlacement(ctx, id, parseForm(placementSchema, form));
    const done = 'coverage.done.placementAdded';
    return { to: `/assignments/${id}`, done, undo: undoAddress(eventId) };
  });
}

export default function NewPlacement() {
  return (
    <NewPlacementPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />
  );
}
