import { type KeyboardEvent, type RefObject, useCallback, useEffect } from 'react';
import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { useToast } from '~/ui/toast';
import { moveRefusalOf } from '../rules.placements';
import { searchOf, stepFrom } from './calendar-address';
import { useCalendar } from './calendar-context';
import { useGoing, usePlanForm } from './use-going';

const DAYS_A_WEEK = 7;
const STOPS = 'a[href], button';

/**
 * The keys of the month: arrows walk the days and what lies on them, Home and End the week, PageUp and PageDown the months;
 * Enter opens, `m` moves, `a` assigns, `s` says whom it is about, `n` plans on the day. The grid is one stop of the Tab key, at whatever was last chosen;
 * before JavaScript every link is a stop.
 */
export function useMonthKeys(grid: RefObject<HTMLElement>) {
  useOneStop(grid);
  const act = useVerbKeys();
  const step = useMonthStep();
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const root = grid.current;
    if (!root || !(event.target instanceof HTMLElement)) return;
    const to = walk(root, event.target, event.key);
    if (to) to.focus();
    else if (!step(event.key) && !act(event.key, event.target)) return;
    event.preventDefault();
  };
}

const cellsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-day]')];
const stopsOf = (cell: HTMLElement | undefined) =>
  cell ? [...cell.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.offsetParent) : [];

/** Where a key leads from an element: left and right to the neighbours, up and down through what lies in the column. */
function walk(root: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const cells = cellsOf(root);
  const here = cells.findIndex((cell) => cell.contains(from));
  if (here < 0) return undefined;
  const stops = stopsOf(cells[here]);
  const at = stops.indexOf(from);
  const inCell = (place: number, index: number) => {
    const others = stopsOf(cells[place]);
    return others[Math.min(index, others.length - 1)];
  };
  const monday = here - (here % DAYS_A_WEEK);
  if (key === 'ArrowLeft') return inCell(here - 1, at);
  if (key === 'ArrowRight') return inCell(here + 1, at);
  if (key === 'ArrowDown') return stops[at + 1] ?? inCell(here + DAYS_A_WEEK, 0);
  if (key === 'ArrowUp') return stops[at - 1] ?? inCell(here - DAYS_A_WEEK, Infinity);
  if (key === 'Home') return inCell(monday, 0);
  if (key === 'End') return inCell(monday + DAYS_A_WEEK - 1, 0);
  return undefined;
}

/** Keeps one link of the grid in the order of the Tab key: the one with the focus, else the last, else today's. */
function useOneStop(grid: RefObject<HTMLElement>): void {
  useEffect(() => {
    const root = grid.current;
    if (!root) return;
    const choose = (chosen: Element | null | undefined) => {
      for (const stop of root.querySelectorAll<HTMLElement>(STOPS))
        if (stop !== chosen && stop.tabIndex !== -1) stop.tabIndex = -1;
      if (chosen instanceof HTMLElement) chosen.tabIndex = 0;
    };
    const again = () =>
      choose(
        root.querySelector('[tabindex="0"]') ??
          root.querySelector('[aria-current="date"]') ??
          root.querySelector('[data-day]:not([data-outside]) a'),
      );
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) choose(target.closest(STOPS));
    };
    again();
    // Days draw themselves: whatever comes new into the grid takes its place in the order.
    const observer = new MutationObserver(again);
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', onFocus);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', onFocus);
    };
  }, [grid]);
}

function useMonthStep() {
  const { data } = useCalendar();
  const go = useGoing();
  return (key: string): boolean => {
    if (key !== 'PageUp' && key !== 'PageDown') return false;
    const date = stepFrom('month', data.date, key === 'PageUp' ? -1 : 1);
    go(`/calendar${searchOf(data.address, { date })}`);
    return true;
  };
}

/** Says whether the key was a verb of what it was pressed on. */
function useVerbKeys() {
  const { t } = useT();
  const { data, items, askToMove, askToAssign, askToChoose } = useCalendar();
  const plan = usePlanForm();
  const toast = useToast();
  const now = useNow();
  const planOn = useCallback(
    (date: PlainDate) => {
      if (moveRefusalOf(date, null, now))
        return toast({ tone: 'late', text: t('coverage.errors.dayPassed') });
      plan({ date });
    },
    [plan, now, t, toast],
  );
  return (key: string, on: HTMLElement): boolean => {
    const item = items.find((each) => each.placementId === on.dataset.placement);
    const day = on.closest<HTMLElement>('[data-day]')?.dataset.day;
    const verb = key.toLowerCase();
    if (verb === 'm' && item) askToMove(item);
    else if (verb === 's' && item) askToChoose(item);
    else if (verb === 'a' && item) askToAssign(item);
    else if (verb === 'n' && day && data.tray) planOn(day as PlainDate);
    else return false;
    return true;
  };
}
