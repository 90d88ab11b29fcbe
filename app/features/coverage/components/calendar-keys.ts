import { useNavigate } from '@remix-run/react';
import { useMemo } from 'react';
import { useT } from '~/platform/i18n/react';
import { useKeys } from '~/ui/keys';
import { CALENDAR_VIEWS, type CalendarView, planSearchOf, stepFrom } from './calendar-address';
import type { CalendarData } from './calendar-types';
import { calendarHref } from './use-filters';

/** The keys of the whole calendar, whichever view is shown: 1 to 8, t, [ and ], / and n. The selection's keys are the item's own. */
export function useCalendarKeys(data: CalendarData, views: readonly CalendarView[]): void {
  const { t } = useT();
  const navigate = useNavigate();
  const { address, view, date, tray } = data;
  const group = useMemo(() => {
    const go = (to: string) => () => navigate(to, { preventScrollReset: true });
    return {
      heading: t('palette.calendar'),
      bindings: [
        ...views.map((each) => ({
          // A view keeps its number, whichever of them the screen has.
          keys: [String(CALENDAR_VIEWS.indexOf(each) + 1)],
          label: t('palette.key.view', { view: t(`calendar.views.${each}`) }),
          run: go(calendarHref(address, { view: each })),
        })),
        {
          keys: ['t'],
          label: t('palette.key.today'),
          run: go(calendarHref(address, { date: null })),
        },
        {
          keys: ['[', 'k'],
          label: t('palette.key.previous'),
          run: go(calendarHref(address, { date: stepFrom(view, date, -1) })),
        },
        {
          keys: [']', 'j'],
          label: t('palette.key.next'),
          run: go(calendarHref(address, { date: stepFrom(view, date, 1) })),
        },
        { keys: ['/'], label: t('palette.key.filter'), run: focusFilter },
        ...(tray
          ? [
              {
                keys: ['n'],
                label: t('palette.key.plan'),
                run: go(`/calendar/plan${planSearchOf(address, {})}`),
              },
            ]
          : []),
        { keys: ['Enter'], label: t('palette.key.open') },
        ...(tray ? [{ keys: ['m'], label: t('palette.key.move') }] : []),
      ],
    };
  }, [t, navigate, address, view, date, tray, views]);
  useKeys(group);
}

function focusFilter(): void {
  const box = document.querySelector<HTMLInputElement>('[data-filter-text]');
  box?.focus();
  box?.select();
}
