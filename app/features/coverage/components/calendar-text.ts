/** Times and periods of the calendar in the reader's words. */
import type { Locale, TextKey, Translate } from '~/platform/i18n/keys';
import {
  type ClockTime,
  formatDate,
  formatDayMonth,
  formatWeekday,
  isoWeekday,
  type PlainDate,
} from '~/platform/time';
import type { CalendarView, CalendarWindow } from './calendar-address';
import type { Hidden } from './calendar-state';
import type { CalendarData } from './calendar-types';

export const weekdayName = (t: Translate, day: PlainDate): string =>
  t(`dates.weekdayLong.${isoWeekday(day)}` as TextKey);

/** Thứ Hai, 02/12/2019 */
export const dayName = (t: Translate, day: PlainDate): string =>
  t('calendar.period.day', { weekday: weekdayName(t, day), day: formatDate(day) });

/** What the title of the calendar says: Tháng 12, 2019; 02/12 - 08/12/2019; Thứ Hai, 02/12/2019. */
export function periodName(
  t: Translate,
  view: CalendarView,
  date: PlainDate,
  window: CalendarWindow,
): string {
  if (view === 'month')
    return t(`dates.monthYear.${Number(date.slice(5, 7))}` as TextKey, { year: date.slice(0, 4) });
  if (view === 'day') return dayName(t, date);
  const sameYear = window.from.slice(0, 4) === window.to.slice(0, 4);
  return t('calendar.period.range', {
    from: sameYear ? formatDayMonth(window.from) : formatDate(window.from),
    to: formatDate(window.to),
  });
}

/** What is shown and when: Tháng 12/2019; Tuần 02/12 - 08/12/2019; Phóng viên 02/12 - 08/12/2019; Thứ Hai, 02/12/2019. */
export function shownName(
  t: Translate,
  { view, date, window }: Pick<CalendarData, 'view' | 'date' | 'window'>,
): string {
  const period = periodName(t, view, date, window);
  return view === 'month' || view === 'day' ? period : `${t(`calendar.views.${view}`)} ${period}`;
}

/** The title of the calendar's page: Tháng 12/2019 · Lịch tuyên truyền. Undefined while the page has no data. */
export const calendarTitle = (page: CalendarData | undefined, t: Translate): string | undefined =>
  page && `${shownName(t, page)} · ${t('calendar.title')}`;

/** 19:45 T2 02/12/2019, or T2 02/12/2019 without an hour; without the year in `year`. */
export function whenName(
  t: Translate,
  locale: Locale,
  day: PlainDate,
  time: ClockTime | null,
  year: string | null = null,
): string {
  const named = t('calendar.dayName', {
    weekday: formatWeekday(day, locale),
    day: day.slice(0, 4) === year ? formatDayMonth(day) : formatDate(day),
  });
  return time ? t('calendar.move.at', { time, day: named }) : named;
}

/** "thêm 3: 1 quá hạn, 2 chờ nhận" */
export function moreName(t: Translate, count: number, hidden: Hidden): string {
  const parts = [
    hidden.late > 0 && t('calendar.moreLate', { count: hidden.late }),
    hidden.open > 0 && t('calendar.moreOpen', { count: hidden.open }),
    hidden.done > 0 && t('calendar.moreDone', { count: hidden.done }),
  ].filter(Boolean);
  const more = t('calendar.more', { count });
  return parts.length > 0 ? t('calendar.moreOf', { more, parts: parts.join(', ') }) : more;
}
