/** POST opens a column or a segment: /slots/new?channel= */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { createSlot, sharesName } from '~/features/newsroom/commands.slots.server';
import { NewSlotPage } from '~/features/newsroom/components/slot-page';
import { newSlotInput } from '~/features/newsroom/input.slots';
import { listSlotChannels } from '~/features/newsroom/queries.slot-pages.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import '~/platform/i18n/needs/slots';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'slots.add' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const channelId = new URL(args.request.url).searchParams.get('channel');
  const choices = await listSlotChannels(ctx);
  const known = choices.channels.some((channel) => channel.id === channelId);
  return { ...choices, channelId: known ? channelId : null };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const id = await createSlot(ctx, parseForm(newSlotInput, form));
    const again = await sharesName(ctx, id);
    return { to: `/slots/${id}`, done: again ? 'slots.done.addedAgain' : 'slots.done.added' };
  });

export default function NewSlot() {
  return <NewSlotPage {...useLoaderData<typeof loader>()} />;
}
