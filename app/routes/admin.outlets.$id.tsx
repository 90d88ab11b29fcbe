/** One outlet. POST `intent` outlet, outlet-active, new-channel, channel or channel-active. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { listHistory } from '~/features/history/queries.server';
import {
  addChannel,
  setChannelActive,
  updateChannel,
} from '~/features/newsroom/commands.channels.server';
import { setOutletActive, updateOutlet } from '~/features/newsroom/commands.outlets.server';
import { OutletPage } from '~/features/newsroom/components/outlet-page';
import { activeInput, channelInput, newChannelInput, outletInput } from '~/features/newsroom/input';
import { requireOutlet } from '~/features/newsroom/queries.admin.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'admin.outlets.title',
  titleOf: (page: { outlet: { name: string } } | undefined) => page?.outlet.name,
  follows: followsKinds('outlet', 'channel'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const outlet = await requireOutlet(ctx, args.params.id ?? '');
  const history = await listHistory(ctx.db, [
    { kind: 'outlet', ids: [outlet.id] },
    { kind: 'channel', ids: outlet.channels.map((channel) => channel.id) },
  ]);
  return { outlet, history };
}

export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => ({
    to: `/admin/outlets/${id}`,
    done: await act(ctx, id, form),
  }));
}

async function act(ctx: Ctx, id: string, form: FormData): Promise<DoneKey> {
  switch (form.get('intent')) {
    case 'outlet':
      await updateOutlet(ctx, id, parseForm(outletInput, form));
      return 'admin.done.outletSaved';
    case 'new-channel':
      await addChannel(ctx, id, parseForm(newChannelInput, form));
      return 'admin.done.channelAdded';
    case 'channel':
      await updateChannel(ctx, id, parseForm(channelInput, form));
      return 'admin.done.channelSaved';
    case 'outlet-active':
    case 'channel-active': {
      const input = parseForm(activeInput, form);
      await (form.get('intent') === 'outlet-active' ? setOutletActive : setChannelActive)(
        ctx,
        input,
      );
      return input.active ? 'admin.done.activated' : 'admin.done.deactivated';
    }
    default:
      throw new DomainError('errors.invalid', 422);
  }
}

export default function OutletRoute() {
  return (
    <HeldWhileTyped value={useLoaderData<typeof loader>()}>
      {({ outlet, history }) => (
        <OutletPage outlet={outlet} history={<HistoryList entries={history} />} />
      )}
    </HeldWhileTyped>
  );
}
