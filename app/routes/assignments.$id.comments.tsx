/** Comments on an assignment: POST adds one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addComment } from '~/features/coverage/commands.details.server';
import { CommentPage } from '~/features/coverage/components/verb-page';
import { commentSchema } from '~/features/coverage/input.assignments';
import { requireMayComment } from '~/features/coverage/queries.assignment.server';
import { getAssignmentForm } from '~/features/coverage/queries.assignment-form.server';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/warnings';
import { requireCtx } from '~/platform/context.server';
import { refusalIn } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { refusable } from '~/platform/refusable.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'coverage.panel.comments' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const view = await getAssignmentForm(ctx, id, { choices: false });
  return refusable({ view }, await refusalIn(requireMayComment(ctx, id)));
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => {
    await requireMayComment(ctx, id);
    await addComment(ctx, id, parseForm(commentSchema, form).body);
    return { to: `/assignments/${id}#comments`, done: 'coverage.done.commented' };
  });
}

export default function Comments() {
  return (
    <CommentPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />
  );
}
