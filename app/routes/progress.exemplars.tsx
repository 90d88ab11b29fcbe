/** The approved exemplars behind a figure: `owed=1`, `outlet` with `state`, or `month` (YYYY-MM). */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CoveredPage } from '~/features/progress/components/list-pages';
import { readCovered } from '~/features/progress/input';
import { getCoveredPage } from '~/features/progress/queries.page.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/progress';

export const handle = {
  title: 'progress.lists.approved',
  follows: followsKinds('exemplar', 'assignment', 'placement', 'programme'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const question = readCovered(new URL(args.request.url).searchParams);
  return getCoveredPage(ctx, question);
}

export default function Covered() {
  return <CoveredPage {...useLoaderData<typeof loader>()} />;
}
