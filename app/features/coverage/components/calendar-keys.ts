import { AlarmClock } from 'lucide-react';
import { useMemo } from 'react';
import { useToday } from '~/platform/clock';
import type { Translate } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { type KeyBinding, type Sign, useKeys } from '~/ui/keys';
import { TONE_TEXT } from '~/ui/tone';
import { ASSIGNMENT_STATUSES } from '../rules';
import { airable, airingOn } from './airing';
import { CALENDAR_VIEWS, type CalendarView, planSearchOf, stepFrom } from './calendar-address';
import type { CalendarData } from './calendar-types';
import { PLACEMENT_LOOK } from './placement-badges';
import { ASSIGNMENT_LOOK } from './status-badges';
import type { Filters } from './use-filters';
import { useGoing } from './use-going';

/** The keys of the whole calendar, whichever view is shown: 1 to 8, t, [ and ], /, n and r. The selection's keys are the item's own. */
export function useCalendarKeys(
  data: CalendarData,
  views: readonly CalendarView[],
  { ask }: Filters,
): void {
  const { t } = useT();
  const goTo = useGoing();
  const today = useToday();
  const { address, view, date, tray } = data;
  const airs = view === 'day' || view === 'board';
  const airing = airs
    ? airingOn([...data.items, ...airable(data.freeSeats)], date)[0]?.id
    : undefined;
  const group = useMemo(() => {
    const go = (to: string) => () => goTo(to);
    const step = (by: 1 | -1) => () =>
      ask((coming) => ({ date: stepFrom(coming.view ?? view, coming.date ?? today, by) }));
    return {
      heading: t('calendar.title'),
      bindings: [
        ...views.map((each) => ({
          // A view keeps its number, whichever of them the screen has.
          keys: [String(CALENDAR_VIEWS.indexOf(each) + 1)],
          label: t('filters.key.view', { view: t(`calendar.views.${each}`) }),
          run: () => ask(() => ({ view: each })),
        })),
        {
          keys: ['t'],
          label: t('filters.key.today'),
          run: () => ask(() => ({ date: null })),
        },
        {
          keys: ['[', 'k'],
          label: t('filters.key.previous'),
          run: step(-1),
        },
        {
          keys: [']', 'j'],
          label: t('filters.key.next'),
          run: step(1),
        },
        { keys: ['/'], label: t('filters.key.filter'), run: focusFilter },
        ...(tray
          ? [
              {
                keys: ['n'],
                label: t('filters.key.plan'),
                run: go(`/calendar/plan${planSearchOf(address, {})}`),
              },
            ]
          : []),
        ...(airing
          ? [
              {
                keys: ['r'],
                label: t('filters.key.rundown'),
                run: go(`/calendar/rundown?channel=${airing}&date=${date}`),
              },
            ]
          : []),
        ...selectionKeys(t, view, tray !== null),
      ],
      signs: signsOf(t),
    };
  }, [t, goTo, ask, address, view, date, today, tray, airing, views]);
  useKeys(group);
}

/** What is cancelled stands on no calendar. */
const WORK_SIGNS = ASSIGNMENT_STATUSES.filter((status) => status !== 'cancelled');
const PLACEMENT_SIGNS = ['scheduled', 'published', 'corrected', 'taken_down'] as const;

/** What an item's icon says: how far its work is, and what is late. */
const signsOf = (t: Translate): Sign[] => [
  ...WORK_SIGNS.map((status) => ({
    label: t(`enums.assignmentStatus.${status}`),
    icon: ASSIGNMENT_LOOK[status].icon,
    className: TONE_TEXT[ASSIGNMENT_LOOK[status].tone],
  })),
  ...PLACEMENT_SIGNS.map((status) => ({
    label: t(`enums.placementStatusAny.${status}`),
    icon: PLACEMENT_LOOK[status].icon,
    className: TONE_TEXT[PLACEMENT_LOOK[status].tone],
  })),
  { label: t('enums.flag.overdue'), icon: AlarmClock, className: TONE_TEXT.late },
];

/** What the selected item answers to: told here, heard where it is drawn. */
function selectionKeys(t: Translate, view: CalendarView, edits: boolean): KeyBinding[] {
  const month = view === 'month';
  // A row of the table is chosen, not selected; a card of the Kanban has its menu.
  const alone = view === 'table' || view === 'kanban';
  return [
    ...(month
      ? [
          {
            keys: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'],
            label: t('filters.key.arrows'),
          },
          { keys: ['Home', 'End'], label: t('filters.key.week') },
        ]
      : []),
    { keys: ['Enter'], label: t('filters.key.open') },
    ...(view === 'table'
      ? [
          { keys: ['ArrowUp', 'ArrowDown'], label: t('filters.key.rows') },
          { keys: ['Shift'], label: t('filters.key.rowsBetween') },
          { keys: ['Esc'], label: t('filters.key.leaveCell') },
        ]
      : []),
    ...(edits && !alone
      ? [
          { keys: ['m'], label: t('filters.key.move') },
          { keys: ['a'], label: t('filters.key.assign') },
          { keys: ['s'], label: t('filters.key.subject') },
        ]
      : []),
  ];
}

function focusFilter(): void {
  const box = document.querySelector<HTMLInputElement>('[data-filter-text]');
  box?.focus();
  box?.select();
}
