/** The outlets. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OutletsPage } from '~/features/newsroom/components/outlets-page';
import { listOutletsForAdmin } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
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

export default function Outlets() {
  return <OutletsPage {...useLoaderData<typeof loader>()} />;
}
