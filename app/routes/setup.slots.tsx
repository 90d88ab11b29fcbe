/** The step about recurring columns and segments: ?channel=. POST opens one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { createSlot } from '~/features/newsroom/commands.slots.server';
import { NewSlotForm } from '~/features/newsroom/components/slot-form';
import { newSlotInput } from '~/features/newsroom/input.slots';
import { listSlotChannels } from '~/features/newsroom/queries.slot-pages.server';
import { SlotsStep } from '~/features/setup/components/slots-step';
import { listSlotNames } from '~/features/setup/queries.made.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/setup';
import '~/platform/i18n/needs/slots';

export const handle = { title: 'setup.slots.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const [choices, slots] = await Promise.all([listSlotChannels(ctx), listSlotNames(ctx)]);
  return { ...choices, slots };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    await createSlot(ctx, parseForm(newSlotInput, form));
    return { to: '/setup/slots', done: 'slots.done.added' };
  });

export default function Slots() {
  const { slots, outlets, channels } = useLoaderData<typeof loader>();
  return (
    <SlotsStep slots={slots}>
      {channels.length > 0 && (
        <NewSlotForm key={slots.length} outlets={outlets} channels={channels} channelId={null} />
      )}
    </SlotsStep>
  );
}
