/** One absence. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { AbsencePage } from '~/features/newsroom/components/absence-page';
import { getAbsencePage } from '~/features/newsroom/queries.absences.server';
import { withUndo } from '~/features/newsroom/queries.undo.server';
import { requireCtx } from '~/platform/context.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/reporters';
import '~/platform/i18n/needs/warnings';

export const handle = { title: 'reporters.leave.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const page = await getAbsencePage(ctx, args.params.id ?? '');
  return { ...page, history: await withUndo(ctx, page.history) };
}

export default function Absence() {
  const { history, ...page } = useLoaderData<typeof loader>();
  return <AbsencePage {...page} history={<HistoryList entries={history} />} />;
}
