import { CalendarX2 } from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { searchFault } from '~/platform/text';
import { EmptyState } from '~/ui/empty-state';
import { SearchFaultState } from '~/ui/search-fault';
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
  const fault = searchFault(data.address.q);
  if (fault)
    return (
      <div className="rounded-md border border-line bg-panel">
        <SearchFaultState fault={fault} q={data.address.q} />
      </div>
    );
  return (
    <div className="rounded-md border border-line bg-panel">
      <EmptyState icon={<CalendarX2 aria-hidden />} title={t(words.title)}>
        {words.hint && t(words.hint)}
      </EmptyState>
    </div>
  );
}
