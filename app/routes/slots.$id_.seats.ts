/** Puts an exemplar on a free seat of a slot; whoever only looks is led to the form that does the same. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { planInSeat } from '~/features/coverage/commands.seat.server';
import { seatSchema } from '~/features/coverage/input.plan';
import { undoAddress } from '~/features/history/rules';
import { requireCtx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { can } from '~/platform/permissions';
import { formatDate } from '~/platform/time';
import { verbResponse } from '~/platform/verb-action.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireCtx(args);
  return redirect(`/calendar/plan?inSlot=${encodeURIComponent(args.params.id ?? '')}`);
}

export const action = (args: ActionFunctionArgs) =>
  verbResponse(args, async (ctx, form) => {
    if (!can(ctx.who, 'plan:assignment')) throw forbidden();
    const input = parseForm(seatSchema, form);
    const planned = await planInSeat(ctx, args.params.id ?? '', input);
    const { assignmentId, title, slotName, eventId } = planned;
    return {
      to: `/calendar/assignments/${assignmentId}?view=board&date=${input.day}`,
      done: 'board.done.seated',
      params: { title, slot: slotName, day: formatDate(input.day) },
      undo: undoAddress(eventId),
    };
  });
