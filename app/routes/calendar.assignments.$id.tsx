/** An assignment over the calendar: a drawer with its own address, a whole page on a phone. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { readAddress, searchOf } from '~/features/coverage/components/calendar-address';
import { CalendarDrawer } from '~/features/coverage/components/calendar-drawer';
import {
  followsAssignment,
  lastHand,
  stampOfAssignment,
} from '~/features/coverage/components/follows';
import { refusalKeepsPage } from '~/features/coverage/components/refusal-keeps-page';
import { getAssignment } from '~/features/coverage/queries.assignment.server';
import { HistoryList } from '~/features/history/components/history-list';
import { requireCtx } from '~/platform/context.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import { Held } from '~/ui/held';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/warnings';

type View = Awaited<ReturnType<typeof loader>>;

export const handle = {
  titleOf: (view: View | undefined) => view?.title,
  follows: followsAssignment,
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return getAssignment(ctx, args.params.id ?? '');
}

export const shouldRevalidate = refusalKeepsPage;

export default function AssignmentOverCalendar() {
  const view = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <Held key={view.id} value={view} stampOf={stampOfAssignment} byOf={lastHand}>
      {(shown) => (
        <CalendarDrawer
          view={shown}
          closeTo={`/calendar${searchOf(readAddress(new URLSearchParams(search)))}`}
          history={<HistoryList entries={shown.history} />}
        />
      )}
    </Held>
  );
}
