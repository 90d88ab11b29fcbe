/** One column or segment. POST `intent` slot, end or reopen. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { runSlotForm } from '~/features/newsroom/commands.forms.server';
import { SlotPage } from '~/features/newsroom/components/slot-page';
import { getSlotPage } from '~/features/newsroom/queries.slot-pages.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/slots';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'slots.title',
  titleOf: (page: { page: { slot: { name: string } } } | undefined) => page?.page.slot.name,
  follows: followsKinds('genre', 'slot', 'channel', 'day'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { page: await getSlotPage(ctx, args.params.id ?? '') };
}

export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => ({
    to: `/slots/${id}`,
    done: await runSlotForm(ctx, id, form),
  }));
}

export default function SlotRoute() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <HeldWhileTyped value={page} stampOf={({ slot }) => `${slot.id} ${slot.version}`}>
      {(shown) => <SlotPage data={shown} history={<HistoryList entries={shown.history} />} />}
    </HeldWhileTyped>
  );
}
