/** A day as a list of which only what is in sight is drawn: three hundred items open as fast as ten. */
import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { CalendarX2 } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { EmptyState } from '~/ui/empty-state';
import { AgendaRow } from './agenda-row';
import { useCalendar } from './calendar-context';
import type { CalendarItem, CalendarLane, DeadlineMark, OpenSeats } from './calendar-types';
import { DeadlineLink } from './deadline-link';
import { SeatLine } from './hour-seat';
import { LaneName } from './lane-name';
import { laneIdOf, lanesOf } from './lanes-rows';

type Row =
  | { key: string; lane: CalendarLane }
  | { key: string; deadline: DeadlineMark }
  | { key: string; seat: OpenSeats }
  | { key: string; item: CalendarItem };

/** What a row takes before it is measured, in pixels, and the room that the server draws for. */
const ROW = 170;
const FIRST_SCREEN = { width: 360, height: 640 };

const options = (rows: readonly Row[]) => ({
  count: rows.length,
  estimateSize: () => ROW,
  getItemKey: (index: number) => rows[index]?.key ?? index,
  initialRect: FIRST_SCREEN,
  overscan: 6,
});

/** Beside the hours, scrolling in itself. */
export function DayList() {
  const { t } = useT();
  const rows = useRows();
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ ...options(rows), getScrollElement: () => box.current });
  return (
    <section
      aria-label={t('week.dayList')}
      className="flex min-h-0 flex-col rounded-md border border-line bg-panel"
    >
      <ListHeading />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={box} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <Rows rows={rows} list={list} offset={0} />
      </div>
    </section>
  );
}

/** On a phone the list is the page, and scrolls with it. */
export function PhoneDayList() {
  const { t } = useT();
  const rows = useRows();
  const box = useRef<HTMLElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (box.current) setOffset(box.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const list = useWindowVirtualizer({ ...options(rows), scrollMargin: offset });
  return (
    <section
      ref={box}
      aria-label={t('week.dayList')}
      className="rounded-md border border-line bg-panel"
    >
      <Rows rows={rows} list={list} offset={offset} />
    </section>
  );
}

function ListHeading() {
  const { t } = useT();
  const { items } = useCalendar();
  return (
    <h2 className="border-line border-b px-3 py-2 font-semibold text-sm">
      {t('calendar.agenda.count', { count: items.length })}
    </h2>
  );
}

interface RowsProps {
  rows: readonly Row[];
  list: Virtualizer<HTMLDivElement, Element> | Virtualizer<Window, Element>;
  /** Pixels of the page above the list. */
  offset: number;
}

function Rows({ rows, list, offset }: RowsProps) {
  const { t } = useT();
  if (rows.length === 0)
    return <EmptyState icon={<CalendarX2 aria-hidden />} title={t('calendar.agenda.empty')} />;
  return (
    <ul className="relative" style={{ height: list.getTotalSize() }}>
      {list.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index];
        if (!row) return null;
        const place = {
          index,
          count: rows.length,
          top: start - offset,
          measure: list.measureElement as (element: HTMLElement | null) => void,
        };
        if ('item' in row) return <AgendaRow key={key} item={row.item} place={place} />;
        return (
          <li
            key={key}
            ref={place.measure}
            data-index={index}
            aria-setsize={place.count}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${place.top}px)` }}
            className="absolute inset-x-0 top-0 border-line border-b px-3 py-1.5"
          >
            {'lane' in row && <LaneName lane={row.lane} />}
            {'deadline' in row && <DeadlineLink deadline={row.deadline} />}
            {'seat' in row && <SeatLine seat={row.seat} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Deadlines first, then empty seats, then the items in the order of time; under their reporter or channel where the day is split so. */
function useRows(): readonly Row[] {
  const { data, items } = useCalendar();
  return useMemo(() => {
    const { by } = data.address;
    const due = data.deadlines.map((deadline) => ({
      key: `deadline ${deadline.assignmentId}`,
      deadline,
    }));
    const free = data.freeSeats.map((seat) => ({ key: `seat ${seat.slotId}`, seat }));
    const rowOf = (item: CalendarItem) => ({ key: item.placementId, item });
    const sorted = [...items].sort((a, b) => compare(a.plannedTime ?? '', b.plannedTime ?? ''));
    if (!by) return [...due, ...free, ...sorted.map(rowOf)];
    const lanes = lanesOf(data, items, by, 'busy').map((lane) => ({
      lane,
      held: sorted.filter((item) => laneIdOf(item, by) === lane.id),
    }));
    return [
      ...due,
      ...free,
      ...lanes
        .filter(({ held }) => held.length > 0)
        .flatMap(({ lane, held }) => [{ key: lane.id, lane }, ...held.map(rowOf)]),
    ];
  }, [data, items]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
