/** What stands above everything that is printed of the calendar. */
import { useRouteLoaderData } from '@remix-run/react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import type { FrameData } from '~/ui/frame/types';
import { useGenreName } from '../../newsroom/components/genres';
import { useCalendar } from './calendar-context';
import { periodName } from './calendar-text';
import { chipsOf } from './filter-names';

/** What the sheet is about: the period, the outlets, what the filter leaves in, the day on which it was printed. */
export function SheetHead() {
  const { t, locale } = useT();
  const genreName = useGenreName();
  const { data } = useCalendar();
  const { address, outlets, view, date, window } = data;
  const shown = outlets.filter(
    ({ code }) => address.outlets.length === 0 || address.outlets.includes(code),
  );
  const filters = [
    ...chipsOf(address, data.filterNames, { t, locale, genreName }).map((chip) => chip.text),
    address.q && t('week.print.q', { q: address.q }),
    address.overdueOnly && t('enums.flag.overdue'),
  ].filter(Boolean);
  return (
    <header>
      <h2>{t('calendar.label', { period: periodName(t, view, date, window) })}</h2>
      <p>
        {shown.map((outlet) => `${outlet.name} (${outlet.shortName})`).join(' · ')}
        {filters.length > 0 && ` · ${t('week.print.filter', { filters: filters.join('; ') })}`}
      </p>
      <PrintedBy />
    </header>
  );
}

/** Who printed it, and on which day of the plan. */
function PrintedBy() {
  const { t } = useT();
  const today = useToday();
  const root = useRouteLoaderData<{ frame: FrameData | null }>('root');
  const name = root?.frame?.who.displayName ?? '';
  return <p>{t('week.print.by', { name, day: formatDate(today) })}</p>;
}
