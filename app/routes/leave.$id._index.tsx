/** One absence. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { AbsencePage } from '~/features/newsroom/components/absence-page';
import { getAbsencePage } from '~/features/newsroom/queries.absences.server';
import { withUndo } from '~/features/newsroom/queries.undo.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/reporters';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'reporters.leave.title',
  follows: followsKinds('absence', 'assignment', 'placement'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const page = await getAbsencePage(ctx, args.params.id ?? '');
  return { ...page, history: await withUndo(ctx, page.history) };
}

export default function Absence() {
  return (
    <HeldWhileTyped value={useLoaderData<typeof loader>()} stampOf={stampOf}>
      {({ history, ...page }) => (
        <AbsencePage {...page} history={<HistoryList entries={history} />} />
      )}
    </HeldWhileTyped>
  );
}

/** A decision is about the days and about the work of those days. */
function stampOf({ absence, work }: Awaited<ReturnType<typeof loader>>): string {
  return JSON.stringify([absence.version, work.map((each) => each.assignmentId)]);
}
