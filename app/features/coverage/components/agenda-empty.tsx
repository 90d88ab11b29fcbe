import { CalendarX2 } from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { EmptyState } from '~/ui/empty-state';
import { useCalendar } from './calendar-context';
import { isFiltered } from './calendar-filter';

/** What is said instead of an empty list. */
export function NothingPlanned() {
  const { t } = useT();
  const { data } = useCalendar();
  const { overdueOnly, ...rest } = data.address;
  const words: { title: TextKey; hint: TextKey | null } = isFiltered({
    ...rest,
    overdueOnly: false,
  })
    ? { title: 'filters.nothing', hint: 'filters.nothingHint' }
    : overdueOnly
      ? { title: 'calendar.agenda.emptyOverdue', hint: null }
      : {
          title: 'calendar.agenda.empty',
          hint: data.tray ? 'calendar.agenda.emptyHint' : 'calendar.agenda.emptyHintRead',
        };
  return (
    <div className="rounded-md border border-line bg-panel">
      <EmptyState icon={<CalendarX2 aria-hidden />} title={t(words.title)}>
        {words.hint && t(words.hint)}
      </EmptyState>
    </div>
  );
}
