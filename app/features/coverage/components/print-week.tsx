/** The week on paper as a table by day: every airing with its whole name, on as many pages as it takes. */
import { useT } from '~/platform/i18n/react';
import { formatDayMonth } from '~/platform/time';
import { TONE_TEXT } from '~/ui/tone';
import { useGenreName } from '../../newsroom/components/genres';
import { useCalendar } from './calendar-context';
import { stateOf } from './calendar-state';
import { weekdayName } from './calendar-text';
import type { CalendarItem, DeadlineMark } from './calendar-types';
import { SheetHead } from './print-head';
import type { PrintDay } from './print-plan';

const COLUMNS = ['time', 'channel', 'item', 'lead', 'state'] as const;

export function WeekSheet({ days }: { days: readonly PrintDay[] }) {
  const { t } = useT();
  return (
    <div className="print-sheet" data-form="list">
      <SheetHead />
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`week.print.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {days.map((day) => (
          <DayRows key={day.day} day={day} />
        ))}
      </table>
    </div>
  );
}

function DayRows({ day: { day, items, deadlines, count } }: { day: PrintDay }) {
  const { t, locale } = useT();
  const { data } = useCalendar();
  const mark = data.days[day];
  const occasions = (mark?.occasions ?? []).map((each) =>
    locale === 'en' ? each.nameEn : each.name,
  );
  const more = count - items.length;
  return (
    <tbody>
      <tr className="print-day">
        <th scope="rowgroup" colSpan={COLUMNS.length}>
          {weekdayName(t, day)}, {formatDayMonth(day)}
          {mark && <span> · {t('week.lunar', { date: mark.lunarFull })}</span>}
          {occasions.length > 0 && <i> · {occasions.join('; ')}</i>}
        </th>
      </tr>
      {deadlines.map((deadline) => (
        <DeadlineRow key={deadline.assignmentId} deadline={deadline} />
      ))}
      {items.map((item) => (
        <ItemRow key={item.placementId} item={item} />
      ))}
      {items.length + deadlines.length + more === 0 && (
        <tr>
          <td colSpan={COLUMNS.length}>{t('week.print.nothing')}</td>
        </tr>
      )}
      {more > 0 && (
        <tr>
          <td colSpan={COLUMNS.length} className="print-more">
            {t('week.print.more', { count: more })}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function DeadlineRow({ deadline }: { deadline: DeadlineMark }) {
  const { t } = useT();
  return (
    <tr className="print-item">
      <td>{deadline.time}</td>
      <td>{t('week.deadline.due')}</td>
      <td>{deadline.exemplarName}</td>
      <td>{deadline.leadName ?? t('calendar.item.noLead')}</td>
      <td>{t(`week.deadline.${deadline.state}`)}</td>
    </tr>
  );
}

function ItemRow({ item }: { item: CalendarItem }) {
  const { t } = useT();
  const { outletOf } = useCalendar();
  const genreName = useGenreName();
  const state = stateOf(item);
  const Icon = state.icon;
  const about = item.title === item.exemplarName ? null : item.exemplarName;
  return (
    <tr className="print-item">
      <td>{item.plannedTime ?? '–'}</td>
      <td>{[outletOf(item.outletId)?.shortName, item.channelName].filter(Boolean).join(' · ')}</td>
      <td>
        <b>{item.title}</b>
        {about && ` (${about})`} · {genreName(item.genre)}
        {item.exemplarId === null && ` · ${t('coverage.noSubject')}`}
      </td>
      <td>{item.leadName ?? t('calendar.item.noLead')}</td>
      <td>
        <Icon aria-hidden className={TONE_TEXT[state.tone]} /> {t(state.key)}
      </td>
    </tr>
  );
}
