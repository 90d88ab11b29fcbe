import { Armchair, BookmarkMinus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import type { CalendarData } from './calendar-types';
import { calendarHref } from './use-filters';

const LOOK = 'h-8 rounded-full px-3 max-md:h-11';

/** Empty seats and exemplars still owed, each a way to where something can be done about it. */
export function CalendarCounts({ data }: { data: CalendarData }) {
  const { t } = useT();
  const { address, counts, view } = data;
  const { freeSeats, owed } = counts;
  return (
    <>
      {freeSeats > 0 && (
        <LinkButton
          to={calendarHref(address, { view: 'board', date: null, overdueOnly: false })}
          size="sm"
          preventScrollReset
          icon={<Armchair aria-hidden />}
          aria-current={view === 'board' ? 'true' : undefined}
          title={t('board.counts.freeTitle')}
          className={LOOK}
        >
          {t('board.counts.free', { count: freeSeats })}
        </LinkButton>
      )}
      {owed > 0 && (
        <LinkButton
          to="/progress/exemplars?owed=1"
          size="sm"
          icon={<BookmarkMinus aria-hidden />}
          title={t('board.counts.owedTitle')}
          className={LOOK}
        >
          {t('board.counts.owed', { count: owed })}
        </LinkButton>
      )}
    </>
  );
}
