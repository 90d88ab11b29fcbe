import { useT } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { PlainLink } from '~/ui/plain-link';
import { useCalendar } from './calendar-context';
import { Occasions } from './calendar-day-mark';
import { DeadlineLink } from './deadline-link';

/** Deadlines that a day of the month has room for. */
const SHOWN = 2;

/** What a day of the month carries between its number and its items: what the day means, and what is due on it. */
export function DayExtras({ day }: { day: PlainDate }) {
  const { t } = useT();
  const { data, dayHref } = useCalendar();
  const due = data.deadlines.filter((mark) => mark.day === day);
  const more = due.length - SHOWN;
  return (
    <div className="month-extras">
      <Occasions day={day} look="lines" />
      {due.slice(0, SHOWN).map((deadline) => (
        <DeadlineLink key={deadline.assignmentId} deadline={deadline} />
      ))}
      {more > 0 && (
        <PlainLink href={dayHref(day)} className="month-more">
          {t('week.deadline.more', { count: more })}
        </PlainLink>
      )}
    </div>
  );
}
