import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { searchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import type { BeyondList } from './calendar-types';

/** How much the list does not hold, and the way there: on in time, or to the table, which has pages for what is late. */
export function AgendaBeyond({ beyond: { count, from } }: { beyond: BeyondList }) {
  const { t } = useT();
  const { data } = useCalendar();
  const { address, date } = data;
  const onward = from > date ? { date: from } : { view: 'day' as const, date: from };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line bg-sunken px-3 py-2 text-sm">
      <span>{t('calendar.agenda.beyond', { count, day: formatDate(from) })}</span>
      <LinkButton
        size="sm"
        preventScrollReset={false}
        to={
          address.overdueOnly
            ? `/calendar${searchOf(address, { view: 'table' })}&span=all`
            : `/calendar${searchOf(address, onward)}`
        }
      >
        {address.overdueOnly
          ? t('calendar.agenda.beyondTable')
          : t('calendar.agenda.beyondFrom', { day: formatDate(from) })}
      </LinkButton>
    </p>
  );
}
