/** The day of a broadcast channel, in the order in which it goes on air. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RundownPage } from '~/features/coverage/components/rundown-page';
import { getRundown } from '~/features/coverage/queries.rundown.server';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/calendar';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';

export const handle = {
  title: 'board.rundown.title',
  follows: followsKinds('assignment', 'placement', 'exemplar', 'outlet', 'channel', 'slot'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return getRundown(ctx, new URL(args.request.url).searchParams);
}

export default function Rundown() {
  return <RundownPage data={useLoaderData<typeof loader>()} />;
}
