/** Title, brief, deadline, length and crew of an assignment. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { whyNotDetails } from '~/features/coverage/commands.details.server';
import { saveDetailsForm } from '~/features/coverage/commands.details-form.server';
import { DetailsPage } from '~/features/coverage/components/verb-page';
import { getAssignmentForm } from '~/features/coverage/queries.assignment-form.server';
import { undoAddress } from '~/features/history/rules';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/warnings';
import { requireCtx } from '~/platform/context.server';
import { refusable } from '~/platform/refusable.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'coverage.panel.details' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const view = await getAssignmentForm(ctx, id, { choices: true });
  return refusable({ view }, await whyNotDetails(ctx, id));
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => {
    const refused = await whyNotDetails(ctx, id);
    if (refused) throw refused;
    const { eventId } = await saveDetailsForm(ctx, id, form);
    return { to: `/assignments/${id}`, done: 'coverage.done.updated', undo: undoAddress(eventId) };
  });
}

export default function AssignmentDetails() {
  return (
    <DetailsPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />
  );
}
