/** The coverage calendar; the drawer of an assignment and the plan form open over it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches } from '@remix-run/react';
import { useRef } from 'react';
import { CalendarPage } from '~/features/coverage/components/calendar-page';
import { readRoom } from '~/features/coverage/components/calendar-room';
import { calendarTitle } from '~/features/coverage/components/calendar-text';
import { drawerKeepsCalendar } from '~/features/coverage/components/drawer-keeps-calendar';
import { keepSeriesAhead } from '~/features/coverage/jobs.series.server';
import { getCalendarPage } from '~/features/coverage/queries.calendar-page.server';
import { requireCtx } from '~/platform/context.server';
import { viewChoicesOf } from '~/platform/preferences.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/filters';
import '~/platform/i18n/needs/kanban';
import '~/platform/i18n/needs/month';
import '~/platform/i18n/needs/savedViews';
import '~/platform/i18n/needs/table';
import '~/platform/i18n/needs/warnings';
import '~/platform/i18n/needs/week';

export const handle = {
  title: 'calendar.title',
  titleOf: calendarTitle,
  follows: followsKinds(
    'genre',
    'assignment',
    'placement',
    'exemplar',
    'outlet',
    'channel',
    'slot',
    'day',
  ),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  await keepSeriesAhead(ctx);
  const { searchParams } = new URL(args.request.url);
  const page = await getCalendarPage(ctx, searchParams, isPhone(args.request) ? 'agenda' : 'month');
  return { ...page, room: readRoom(viewChoicesOf(args.request)) };
}

/** A phone that names no view gets the list from today on. */
const isPhone = ({ headers }: Request): boolean =>
  headers.get('Sec-CH-UA-Mobile') === '?1' || /\bMobile\b/.test(headers.get('User-Agent') ?? '');

export const shouldRevalidate = drawerKeepsCalendar;

export default function Calendar() {
  const data = useLoaderData<typeof loader>();
  const planning = useMatches().some((match) => match.id === 'routes/calendar.plan');
  const planIsPage = useRef(planning);
  if (!planning) planIsPage.current = false;
  // Opened by its own address, the plan form is a page; opened from the calendar, a dialog over it.
  if (planIsPage.current) return <Outlet context={{ page: true }} />;
  return (
    <>
      <CalendarPage data={data} />
      <Outlet context={{ page: false }} />
    </>
  );
}
