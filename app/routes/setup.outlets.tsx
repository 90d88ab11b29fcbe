/** The step about outlets and their channels. POST `intent` new-outlet, or new-channel and new-desk with the outlet's `id`. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runOutletForm } from '~/features/newsroom/commands.forms.server';
import { addOutlet } from '~/features/newsroom/commands.new-outlets.server';
import { NewDeskForm } from '~/features/newsroom/components/desks-card';
import { NewOutletCard } from '~/features/newsroom/components/new-outlet-page';
import { OutletMark } from '~/features/newsroom/components/outlet-mark';
import { NewChannelForm } from '~/features/newsroom/components/outlet-page';
import { newOutletInput } from '~/features/newsroom/input.setup';
import { listOutletsForAdmin } from '~/features/newsroom/queries.admin.server';
import { listDeskNames } from '~/features/newsroom/queries.desks.server';
import { listOrganisationsForAdmin } from '~/features/newsroom/queries.organisations.server';
import { OutletItem, OutletsStep } from '~/features/setup/components/outlets-step';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/setup';

export const handle = { title: 'setup.outlets.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const [outlets, organisations, desks] = await Promise.all([
    listOutletsForAdmin(ctx),
    listOrganisationsForAdmin(ctx),
    listDeskNames(ctx.db),
  ]);
  return {
    desks,
    outlets: outlets.filter(({ active }) => active),
    organisations: organisations.filter(({ kind, exists }) => kind === 'press' && exists),
  };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const to = '/setup/outlets';
    if (form.get('intent') !== 'new-outlet')
      return { to, done: await runOutletForm(ctx, String(form.get('id')), form) };
    await addOutlet(ctx, parseForm(newOutletInput, form));
    return { to, done: 'admin.done.outletAdded' };
  });

export default function Outlets() {
  const { outlets, organisations, desks } = useLoaderData<typeof loader>();
  const desksOf = (id: string) => desks.filter(({ outletId }) => outletId === id);
  return (
    <OutletsStep
      form={
        <NewOutletCard key={outlets.length} organisations={organisations} made={outlets.length} />
      }
    >
      {outlets.map((outlet) => (
        <OutletItem
          key={outlet.id}
          outlet={outlet}
          desks={desksOf(outlet.id)}
          mark={<OutletMark outlet={outlet} />}
          deskForm={<NewDeskForm key={desksOf(outlet.id).length} outletId={outlet.id} />}
        >
          <NewChannelForm key={outlet.channels.length} outletId={outlet.id} />
        </OutletItem>
      ))}
    </OutletsStep>
  );
}
