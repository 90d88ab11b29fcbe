/** One cell of the table; whoever only looks is led to the form of all details. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { updateCell } from '~/features/coverage/commands.cell.server';
import { cellSchema } from '~/features/coverage/input.assignments';
import { undoAddress } from '~/features/history/rules';
import { requireCtx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { can } from '~/platform/permissions';
import { verbResponse } from '~/platform/verb-action.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireCtx(args);
  return redirect(`/assignments/${encodeURIComponent(args.params.id ?? '')}/details`);
}

export const action = (args: ActionFunctionArgs) =>
  verbResponse(args, async (ctx, form) => {
    if (!can(ctx.who, 'edit:assignment')) throw forbidden();
    const id = args.params.id ?? '';
    const { eventId } = await updateCell(ctx, id, parseForm(cellSchema, form));
    return { to: `/assignments/${id}`, done: 'coverage.done.updated', undo: undoAddress(eventId) };
  });
