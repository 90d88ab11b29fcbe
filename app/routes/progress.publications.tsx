/** What was published: by `outlet`, `month` (YYYY-MM), or one's own (`mine=1`). */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PublicationsPage } from '~/features/progress/components/list-pages';
import { readPublications } from '~/features/progress/input';
import { getPublicationsPage } from '~/features/progress/queries.page.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/progress';

export const handle = {
  title: 'progress.lists.publications',
  follows: followsKinds('assignment', 'placement'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const question = readPublications(new URL(args.request.url).searchParams);
  return getPublicationsPage(ctx, question);
}

export default function Publications() {
  return <PublicationsPage {...useLoaderData<typeof loader>()} />;
}
