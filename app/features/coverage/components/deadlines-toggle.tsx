import { FileClock } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { cn } from '~/ui/cn';
import { type CalendarView, searchOf } from './calendar-address';
import type { CalendarData } from './calendar-types';

const SHOWN_IN: readonly CalendarView[] = ['month', 'week', 'day', 'agenda', 'lanes'];

/** Shows the deadlines beside the times of publication, or hides them again. */
export function DeadlinesToggle({ data: { address, view } }: { data: CalendarData }) {
  const { t } = useT();
  if (!SHOWN_IN.includes(view)) return null;
  const on = address.deadlines;
  return (
    <LinkButton
      to={`/calendar${searchOf(address, { deadlines: !on })}`}
      size="sm"
      replace
      preventScrollReset
      icon={<FileClock aria-hidden />}
      aria-label={t(on ? 'week.deadline.hide' : 'week.deadline.show')}
      aria-current={on ? 'true' : undefined}
      className={cn(
        'h-8 rounded-full px-3 max-md:h-11',
        on && 'border-accent bg-accent-soft text-accent',
      )}
    >
      {t('week.deadline.chip')}
    </LinkButton>
  );
}
