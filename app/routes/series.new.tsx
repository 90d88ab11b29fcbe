/** POST states a recurring need and makes its first assignments. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { createSeries } from '~/features/coverage/commands.series.server';
import { NewSeriesPage } from '~/features/coverage/components/series-form';
import { seriesSchema } from '~/features/coverage/input.series';
import { listSeriesChoices } from '~/features/coverage/queries.series.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/series';
import '~/platform/i18n/needs/slots';
import type { PageHandle } from '~/ui/frame/page-handle';

export const handle = { title: 'series.add' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return { choices: await listSeriesChoices(await requireCtx(args)) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const { id, made } = await createSeries(ctx, parseForm(seriesSchema, form));
    return { to: `/series/${id}`, done: 'series.done.created', params: { count: made } };
  });

export default function NewSeries() {
  return <NewSeriesPage {...useLoaderData<typeof loader>()} />;
}
