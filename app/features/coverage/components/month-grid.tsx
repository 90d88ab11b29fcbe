/** The month as a grid of days: the same markup from the server and in the browser, complete without JavaScript. */
import { useMemo, useRef } from 'react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatWeekday } from '~/platform/time';
import { readAddress, searchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { periodName, weekdayName } from './calendar-text';
import type { CalendarOutlet } from './calendar-types';
import { MonthCell, type MonthLinks } from './month-cell';
import type { MonthDay } from './month-days';
import { MonthIcons } from './month-icons';
import { useMonthKeys } from './month-keys';
import { WeekendToggle } from './weekend-toggle';
import './month.css';

const DAYS_A_WEEK = 7;

export function MonthGrid({ days }: { days: readonly MonthDay[] }) {
  const { t } = useT();
  const { data, isMoving, room, emptyEnd } = useCalendar();
  const narrow = room.weekendWide ? 0 : emptyEnd;
  const today = useToday();
  const grid = useRef<HTMLTableElement>(null);
  const outletsText = JSON.stringify(data.outlets);
  const outlets = useOutlets(outletsText);
  const links = useLinks(searchOf(data.address), outletsText);
  const onKeyDown = useMonthKeys(grid);
  const month = data.date.slice(0, 7);
  const savingIn = ({ items }: MonthDay) =>
    items.flatMap((item) => (isMoving(item.placementId) ? item.placementId : [])).join();
  return (
    <>
      <MonthIcons />
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is a grid (https://www.w3.org/TR/html-aria/#el-table)
        role="grid"
        aria-label={t('calendar.label', { period: periodName(t, 'month', data.date, data.window) })}
        onKeyDown={onKeyDown}
        data-narrow={narrow || undefined}
        className="month"
      >
        <colgroup>
          <col span={DAYS_A_WEEK - 2} />
          <col data-narrow={narrow === 2 || undefined} />
          <col data-narrow={narrow > 0 || undefined} />
        </colgroup>
        <WeekdayRow days={days.slice(0, DAYS_A_WEEK)} />
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <MonthCell
                  key={day.day}
                  day={day}
                  outlets={outlets}
                  links={links}
                  isToday={day.day === today}
                  outside={day.day.slice(0, 7) !== month}
                  saving={savingIn(day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** T2 … CN, and in words. */
function WeekdayRow({ days }: { days: readonly MonthDay[] }) {
  const { t, locale } = useT();
  return (
    <thead>
      <tr>
        {days.map(({ day }, index) => (
          <th key={day} scope="col">
            <span aria-hidden>{formatWeekday(day, locale)}</span>
            <span className="sr-only">{weekdayName(t, day)}</span>
            {index === DAYS_A_WEEK - 1 && <WeekendToggle />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const weeksOf = (days: readonly MonthDay[]): (readonly MonthDay[])[] =>
  Array.from({ length: Math.ceil(days.length / DAYS_A_WEEK) }, (_, week) =>
    days.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  );

/** The same map as long as the outlets say the same: new data alone draws no day anew. */
function useOutlets(text: string): ReadonlyMap<string, CalendarOutlet> {
  return useMemo(() => {
    const list = JSON.parse(text) as CalendarOutlet[];
    return new Map(list.map((outlet) => [outlet.id, outlet]));
  }, [text]);
}

function useLinks(search: string, outletsText: string): MonthLinks {
  return useMemo(() => {
    const address = readAddress(new URLSearchParams(search));
    return {
      variant: `${search} ${outletsText}`,
      assignment: (id) => `/calendar/assignments/${id}${search}`,
      day: (day) => `/calendar${searchOf(address, { view: 'day', date: day })}`,
    };
  }, [search, outletsText]);
}
