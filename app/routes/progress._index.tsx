/** The Board's home: figures from approval to publication, each a link to the list behind it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ProgressPage } from '~/features/progress/components/progress-page';
import { readCovered } from '~/features/progress/input';
import { getProgress } from '~/features/progress/queries.page.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/progress';

export const handle = {
  title: 'progress.title',
  follows: followsKinds('exemplar', 'assignment', 'placement', 'programme'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { page } = readCovered(new URL(args.request.url).searchParams);
  return getProgress(ctx, page);
}

export default function Progress() {
  return <ProgressPage {...useLoaderData<typeof loader>()} />;
}
