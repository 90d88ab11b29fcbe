import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import {
  clockTimeOf,
  formatDayMonth,
  formatWeekday,
  type Instant,
  plainDateOf,
} from '~/platform/time';
import { TONE_TEXT } from '~/ui/tone';
import { besideDay, dueOf } from './due-text';

interface DeadlineProps {
  at: Instant;
  missed: boolean;
  className?: string;
}

/** 16:00 T6 06/12, and how far that is. */
export function Deadline({ at, missed, className }: DeadlineProps) {
  const { t, locale } = useT();
  const due = besideDay(dueOf(at, missed, useNow()));
  const day = plainDateOf(at);
  return (
    <span data-figures>
      <span className="whitespace-nowrap">
        {clockTimeOf(at)} {formatWeekday(day, locale)} {formatDayMonth(day)}
      </span>{' '}
      {due && (
        <span className={`${TONE_TEXT[due.tone]} ${className ?? ''}`}>
          {t(due.key, due.params)}
        </span>
      )}
    </span>
  );
}
