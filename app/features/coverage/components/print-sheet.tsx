/** The week or the month on one sheet of paper: drawn only when it is printed, everything in words, black on white. */

import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useT } from '~/platform/i18n/react';
import { formatDayMonth, type PlainDate } from '~/platform/time';
import { sumOf } from '../rules.urgency';
import { useCalendar } from './calendar-context';
import { stateOf } from './calendar-state';
import { weekdayName } from './calendar-text';
import type { CalendarData, CalendarItem, DayMark, DeadlineMark } from './calendar-types';
import { countOf, type MonthDay } from './month-days';
import { SheetHead } from './print-head';
import { type PrintDay, planSheet, type SheetPlan } from './print-plan';
import { WeekSheet } from './print-week';
import './print-sheet.css';

/**
 * Stands in the place of what the screen shows while it is printed. The browser says before it prints, and again after; without
 * JavaScript the plain list is printed instead.
 */
export function PrintSheet({ days }: { days: readonly MonthDay[] }) {
  const { data } = useCalendar();
  const printing = usePrinting();
  if (!printing || (data.view !== 'week' && data.view !== 'month')) return null;
  const shown = daysOn(data, days);
  return data.view === 'week' ? <WeekSheet days={shown} /> : <Sheet days={shown} />;
}

const dueOn = ({ deadlines }: CalendarData, day: PlainDate) =>
  deadlines.filter((mark) => mark.day === day);

/** A week's hours are in order of time, whatever is urgent. */
const daysOn = (data: CalendarData, days: readonly MonthDay[]): PrintDay[] =>
  days.map(({ day, items, counts }) => ({
    day,
    items: data.view === 'week' ? items.toSorted(byHour) : items,
    deadlines: dueOn(data, day),
    count: countOf(sumOf(Object.values(counts))),
  }));

const byHour = (a: CalendarItem, b: CalendarItem) =>
  (a.plannedTime ?? '').localeCompare(b.plannedTime ?? '');

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The page is taken as it stands when the event has run: it must be drawn by then.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

const DAYS_A_WEEK = 7;

function Sheet({ days }: { days: readonly PrintDay[] }) {
  const plan = planSheet(days);
  const weeks = Array.from({ length: days.length / DAYS_A_WEEK }, (_, week) =>
    plan.days.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  );
  return (
    <div className="print-sheet" data-size={plan.size}>
      <SheetHead />
      <table>
        <thead>
          <tr>
            {days.slice(0, DAYS_A_WEEK).map(({ day }) => (
              <WeekdayCell key={day} day={day} />
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day} style={{ height: `${plan.rowHeight}mm` }}>
              {week.map((day) => (
                <DayCell key={day.day} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WeekdayCell({ day }: { day: PlainDate }) {
  const { t } = useT();
  return <th scope="col">{weekdayName(t, day)}</th>;
}

function DayCell({ day }: { day: SheetPlan['days'][number] }) {
  const { t } = useT();
  const { data } = useCalendar();
  const mark = data.days[day.day];
  return (
    <td>
      <p className="print-date">
        <b>{formatDayMonth(day.day)}</b>
        {mark && <span>{t('week.lunar', { date: mark.lunarFull })}</span>}
      </p>
      <OccasionLine mark={mark} />
      {day.deadlines.map((deadline) => (
        <DeadlineLine key={deadline.assignmentId} deadline={deadline} />
      ))}
      {day.items.map((item) => (
        <ItemLines key={item.placementId} item={item} />
      ))}
      {day.more > 0 && <p className="print-more">{t('week.print.more', { count: day.more })}</p>}
    </td>
  );
}

function OccasionLine({ mark }: { mark: DayMark | undefined }): ReactNode {
  const { locale } = useT();
  if (!mark || mark.occasions.length === 0) return null;
  const names = mark.occasions.map((each) => (locale === 'en' ? each.nameEn : each.name));
  return <p className="print-occasion">{names.join('; ')}</p>;
}

function DeadlineLine({ deadline }: { deadline: DeadlineMark }) {
  const { t } = useT();
  return (
    <p className="print-item">
      <span className="print-name">
        {t('week.deadline.short', { time: deadline.time })} {deadline.exemplarName}
      </span>
      <span className="print-state">
        {[
          t(`week.deadline.${deadline.state}`),
          deadline.exemplarId === null && t('coverage.noSubject'),
          deadline.leadName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );
}

function ItemLines({ item }: { item: CalendarItem }) {
  const { t } = useT();
  const { outletOf } = useCalendar();
  const outlet = outletOf(item.outletId)?.shortName;
  return (
    <p className="print-item">
      <span className="print-name">
        <b>{[item.plannedTime, outlet].filter(Boolean).join(' ')}</b> {item.exemplarName}
      </span>
      <span className="print-state">
        {[
          t(stateOf(item).key),
          item.exemplarId === null && t('coverage.noSubject'),
          item.leadName ?? t('calendar.item.noLead'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );
}
