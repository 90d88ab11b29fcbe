/** Leave and business trips: one's own requests, and those that wait for an editor. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LeavePage } from '~/features/newsroom/components/leave-page';
import { getLeavePage } from '~/features/newsroom/queries.absences.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/reporters';

export const handle = {
  title: 'reporters.leave.title',
  follows: followsKinds('absence'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return getLeavePage(await requireCtx(args));
}

export default function Leave() {
  return <LeavePage {...useLoaderData<typeof loader>()} />;
}
