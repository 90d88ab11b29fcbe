import { Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { seatKey } from '../rules.seats';
import { planSearchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { whenName } from './calendar-text';
import type { OpenSeats } from './calendar-types';
import type { Seat } from './slot-drops';

interface HourSeatProps {
  seat: OpenSeats;
  /** The name that is being put there. */
  filling?: string | undefined;
  className?: string;
}

/** The empty seats of a slot on a day: a place to drop on, and a way into the plan form with the slot and the day. */
export function HourSeat({ seat, filling, className }: HourSeatProps) {
  const { t, locale } = useT();
  const { data, outletOf } = useCalendar();
  const { slotId, slotName, day, startTime, free } = seat;
  const left = free > 1 ? t('board.counts.left', { slot: slotName, count: free }) : slotName;
  const when = whenName(t, locale, day, startTime);
  return (
    <Link
      to={`/calendar/plan${planSearchOf(data.address, { date: day, inSlot: slotId })}`}
      preventScrollReset
      draggable={false}
      data-hue={outletOf(seat.outletId)?.hue}
      data-drop={`seat:${seatKey(slotId, day)}`}
      data-print="no"
      title={t('board.fill', { slot: left, when })}
      className={cn(
        'flex h-full w-full min-w-0 items-start gap-1 overflow-hidden rounded-sm border border-hue border-dashed bg-panel px-1 text-muted text-xs leading-5 hover:bg-hue-soft hover:text-ink focus-visible:outline-offset-[-2px]',
        filling !== undefined && 'animate-pulse bg-hue-soft text-ink',
        className,
      )}
    >
      <Plus aria-hidden className="mt-1 size-3 shrink-0 text-hue" />
      <span aria-hidden className="truncate">
        {filling ?? left}
      </span>
      <span className="sr-only">
        {filling !== undefined && `${t('board.filling')} ${filling}. `}
        {t('board.fill', { slot: left, when })}
      </span>
    </Link>
  );
}

/** An empty seat as a line of a list, with its hour. */
export const SeatLine = ({ seat }: { seat: OpenSeats }) => (
  <span className="flex items-center gap-3">
    <span data-figures className="w-11 shrink-0 text-muted text-sm">
      {seat.startTime}
    </span>
    <HourSeat seat={seat} className="min-h-7 items-center max-md:min-h-11" />
  </span>
);

/** The empty seats as places to drop on, by `seatKey`. */
export function seatsByKey(seats: readonly OpenSeats[]): (key: string) => Seat | null {
  const all = new Map(
    seats.map(({ slotId, slotName, outletId, medium, day, startTime, free }) => [
      seatKey(slotId, day),
      {
        slot: { id: slotId, name: slotName, outletId, medium },
        day,
        startTime,
        free,
        occurs: true,
      },
    ]),
  );
  return (key) => all.get(key) ?? null;
}
