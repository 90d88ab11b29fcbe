/** One recurring need. POST ends it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { endSeries } from '~/features/coverage/commands.series-end.server';
import { SeriesPage } from '~/features/coverage/components/series-pages';
import { endSeriesSchema } from '~/features/coverage/input.series';
import { getSeriesPage } from '~/features/coverage/queries.series.server';
import { HistoryList } from '~/features/history/components/history-list';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/series';
import '~/platform/i18n/needs/slots';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'series.title',
  titleOf: (page: { page: { series: { title: string } } } | undefined) => page?.page.series.title,
  follows: followsKinds('genre', 'series', 'assignment', 'placement', 'exemplar'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const asked = Number(new URL(args.request.url).searchParams.get('page') ?? Number.NaN);
  const page = Number.isInteger(asked) ? asked : undefined;
  return { page: await getSeriesPage(ctx, args.params.id ?? '', page) };
}

export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => {
    const { cancelled } = await endSeries(ctx, id, parseForm(endSeriesSchema, form));
    return { to: `/series/${id}`, done: 'series.done.ended', params: { count: cancelled } };
  });
}

export default function SeriesRoute() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <HeldWhileTyped value={page} stampOf={({ series }) => JSON.stringify(series)}>
      {(shown) => <SeriesPage data={shown} history={<HistoryList entries={shown.history} />} />}
    </HeldWhileTyped>
  );
}
