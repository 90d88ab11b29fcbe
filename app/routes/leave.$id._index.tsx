/** One absence. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { AbsencePage } from '~/features/newsroom/components/absence-page';
import { getAbsencePage } from '~/features/newsroom/queries.absences.server';
import { requireCtx } from '~/platform/context.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/reporters';
import '~/platform/i18n/needs/warnings';

export const handle = { title: 'reporters.leave.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return getAbsencePage(await requireCtx(args), args.params.id ?? '');
}

export default function Absence() {
  const { history, ...page } = useLoaderData<typeof loader>();
  return <AbsencePage {...page} history={<HistoryList entries={history} />} />;
}
