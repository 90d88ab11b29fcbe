/** The outlets. POST `intent` order moves one of them up or down. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runOutletsForm } from '~/features/newsroom/commands.setup-forms.server';
import { OutletsPage } from '~/features/newsroom/components/outlets-page';
import { listOutletsForAdmin } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.outlets.title',
  follows: followsKinds('outlet', 'channel'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { outlets: await listOutletsForAdmin(ctx) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/admin/outlets',
    done: await runOutletsForm(ctx, form),
  }));

export default function Outlets() {
  return <OutletsPage {...useLoaderData<typeof loader>()} />;
}
