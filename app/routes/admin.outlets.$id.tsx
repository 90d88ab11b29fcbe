/** One outlet. POST `intent` outlet, look, outlet-active, new-channel, channel, channel-active, new-desk, desk, desk-people or desk-active. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { listHistory } from '~/features/history/queries.server';
import { runOutletForm } from '~/features/newsroom/commands.forms.server';
import { OutletPage } from '~/features/newsroom/components/outlet-page';
import { requireOutlet } from '~/features/newsroom/queries.admin.server';
import { getOutletDesks } from '~/features/newsroom/queries.desks.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'admin.outlets.title',
  titleOf: (page: { outlet: { name: string } } | undefined) => page?.outlet.name,
  follows: followsKinds('outlet', 'channel', 'desk'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const outlet = await requireOutlet(ctx, args.params.id ?? '');
  const desks = await getOutletDesks(ctx, outlet.id);
  const history = await listHistory(ctx.db, [
    { kind: 'outlet', ids: [outlet.id] },
    { kind: 'channel', ids: outlet.channels.map((channel) => channel.id) },
    { kind: 'desk', ids: desks.desks.map((desk) => desk.id) },
  ]);
  return { outlet, desks, history };
}

export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => ({
    to: `/admin/outlets/${id}`,
    done: await runOutletForm(ctx, id, form),
  }));
}

export default function OutletRoute() {
  return (
    <HeldWhileTyped value={useLoaderData<typeof loader>()}>
      {({ history, ...page }) => (
        <OutletPage {...page} history={<HistoryList entries={history} />} />
      )}
    </HeldWhileTyped>
  );
}
