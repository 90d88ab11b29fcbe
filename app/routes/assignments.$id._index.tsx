/** One assignment. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AssignmentMarks, AssignmentPanel } from '~/features/coverage/components/assignment-panel';
import {
  followsAssignment,
  lastHand,
  stampOfAssignment,
} from '~/features/coverage/components/follows';
import { refusalKeepsPage } from '~/features/coverage/components/refusal-keeps-page';
import { getAssignment } from '~/features/coverage/queries.assignment.server';
import { HistoryList } from '~/features/history/components/history-list';
import { requireCtx } from '~/platform/context.server';
import { useT } from '~/platform/i18n/react';
import type { LiveChange } from '~/platform/live/events';
import type { PageHandle } from '~/ui/frame/page-handle';
import { Held } from '~/ui/held';
import { Page, PageHeader } from '~/ui/page-header';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/warnings';

type Data = Awaited<ReturnType<typeof loader>>;

export const handle = {
  titleOf: (data: Data | undefined) => data?.view.title,
  title: 'coverage.title',
  follows: (change: LiveChange, { view }: Data) => followsAssignment(change, view),
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
    <Held key={view.id} value={view} stampOf={stampOfAssignment} byOf={lastHand}>
      {(shown) => (
        <Page>
          <PageHeader
            title={shown.title}
            marks={<AssignmentMarks view={shown} />}
            crumbs={[{ to: '/assignments', label: t('coverage.title') }]}
          />
          <AssignmentPanel view={shown} history={<HistoryList entries={shown.history} />} />
        </Page>
      )}
    </Held>
  );
}
