/** One assignment. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AssignmentMarks, AssignmentPanel } from '~/features/coverage/components/assignment-panel';
import { refusalKeepsPage } from '~/features/coverage/components/refusal-keeps-page';
import { getAssignment } from '~/features/coverage/queries.server';
import { HistoryList } from '~/features/history/components/history-list';
import { requireCtx } from '~/platform/context.server';
import { useT } from '~/platform/i18n/react';
import type { PageHandle } from '~/ui/frame/page-handle';
import { Page, PageHeader } from '~/ui/page-header';

type Data = Awaited<ReturnType<typeof loader>>;

export const handle = {
  titleOf: (data: Data | undefined) => data?.view.title,
  title: 'coverage.title',
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { view: await getAssignment(ctx, args.params.id ?? '') };
}

export const shouldRevalidate = refusalKeepsPage;

export default function AssignmentRoute() {
  const { t } = useT();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        title={view.title}
        marks={<AssignmentMarks view={view} />}
        crumbs={[{ to: '/assignments', label: t('coverage.title') }]}
      />
      <AssignmentPanel view={view} history={<HistoryList entries={view.history} />} />
    </Page>
  );
}
