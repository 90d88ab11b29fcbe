/** The recurring needs of every outlet. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SeriesListPage } from '~/features/coverage/components/series-pages';
import { listSeries } from '~/features/coverage/queries.series.server';
import { requireCtx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/series';
import '~/platform/i18n/needs/slots';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';

export const handle = {
  title: 'series.title',
  follows: followsKinds('series', 'assignment'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { items: await listSeries(ctx), plans: can(ctx.who, 'plan:assignment') };
}

export default function SeriesList() {
  return <SeriesListPage {...useLoaderData<typeof loader>()} />;
}
