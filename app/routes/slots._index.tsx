/** The columns and segments of every outlet. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SlotsPage } from '~/features/newsroom/components/slots-page';
import { listSlotsByOutlet } from '~/features/newsroom/queries.slot-pages.server';
import { requireCtx } from '~/platform/context.server';
import '~/platform/i18n/needs/slots';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';

export const handle = {
  title: 'slots.title',
  follows: followsKinds('slot', 'channel'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return { outlets: await listSlotsByOutlet(await requireCtx(args)) };
}

export default function Slots() {
  return <SlotsPage {...useLoaderData<typeof loader>()} />;
}
