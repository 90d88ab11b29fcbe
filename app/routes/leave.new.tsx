/** POST asks for leave or a trip, or enters it for a reporter. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requestAbsence } from '~/features/newsroom/commands.absences.server';
import { NewLeavePage } from '~/features/newsroom/components/leave-form';
import { newAbsenceInput } from '~/features/newsroom/input.reporters';
import { listAbsencePeople } from '~/features/newsroom/queries.absences.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/reporters';

export const handle = { title: 'reporters.leave.ask' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { people: await listAbsencePeople(ctx), ownId: ctx.who.id };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    await listAbsencePeople(ctx);
    const input = parseForm(newAbsenceInput, form);
    const id = await requestAbsence(ctx, input);
    const own = (input.personId ?? ctx.who.id) === ctx.who.id;
    return { to: `/leave/${id}`, done: `reporters.done.${own ? 'requested' : 'entered'}` };
  });

export default function NewLeave() {
  return <NewLeavePage {...useLoaderData<typeof loader>()} />;
}
