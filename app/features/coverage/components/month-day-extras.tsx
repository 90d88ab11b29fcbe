import type { PlainDate } from '~/platform/time';
import { Occasions } from './calendar-day-mark';

/** What a day of the month carries between its number and its items: what the day means. */
export function DayExtras({ day }: { day: PlainDate }) {
  return (
    <div className="month-extras">
      <Occasions day={day} look="lines" />
    </div>
  );
}
