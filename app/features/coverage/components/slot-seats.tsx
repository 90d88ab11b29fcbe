import { Link } from '@remix-run/react';
import { ArrowRight, CalendarOff, CircleAlert, Plus } from 'lucide-react';
import { useNow, useToday } from '~/platform/clock';
import type { Translate } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { clockTimeOf, formatDayMonth, type PlainDate } from '~/platform/time';
import { cn } from '~/ui/cn';
import type { BoardSlot } from '../queries.seats.server';
import { isAhead, type SeatDay, seatKey } from '../rules.seats';
import { planSearchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { whenName } from './calendar-text';
import type { CalendarItem } from './calendar-types';
import { SeatItem } from './seat-item';

/** 19:50 · 10 phút */
export const slotFacts = (t: Translate, slot: BoardSlot): string =>
  [
    slot.startTime,
    slot.lengthValue !== null &&
      t(slot.lengthUnit === 'minutes' ? 'board.minutes' : 'board.words', {
        count: slot.lengthValue,
      }),
  ]
    .filter(Boolean)
    .join(' · ');

export interface SeatProps {
  slot: BoardSlot;
  day: PlainDate;
  seat: SeatDay<CalendarItem>;
  /** Whether the reader plans there. */
  edits: boolean;
  matches(placementId: string): boolean;
  /** Names that are being put there, by `seatKey`. */
  filling: ReadonlyMap<string, string>;
  /** On a phone: targets for a thumb. */
  roomy?: boolean;
}

/** What a slot does on a day: who sits there, what is free, what is too much; or why there is nothing. */
export function SeatCell(props: SeatProps) {
  const { seat } = props;
  const { t, locale } = useT();
  if (seat.kind === 'none') return <span className="sr-only">{t('board.nothing')}</span>;
  if (seat.kind === 'occurs') return <Occurring {...props} seat={seat} />;
  return (
    <div className="flex flex-col gap-1">
      {seat.kind === 'skipped' && (
        <Absence icon="skipped" struck={props.slot.startTime}>
          {seat.reason ? t('board.skippedWhy', { reason: seat.reason }) : t('board.skipped')}
        </Absence>
      )}
      {seat.kind === 'movedAway' && (
        <Absence icon="moved" struck={props.slot.startTime} title={seat.reason}>
          {t('board.movedTo', { when: whenName(t, locale, seat.to, seat.toTime) })}
        </Absence>
      )}
      {seat.kind === 'outside' && (
        <p className="flex items-start gap-1 text-warn text-xs leading-4">
          <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          {t('board.outside')}
        </p>
      )}
      <Sitting {...props} items={seat.items} usual={null} />
    </div>
  );
}

interface AbsenceProps {
  icon: 'skipped' | 'moved';
  /** The hour that does not hold on this day. */
  struck: string | null;
  title?: string;
  children: string;
}

function Absence({ icon, struck, title, children }: AbsenceProps) {
  const Icon = icon === 'skipped' ? CalendarOff : ArrowRight;
  return (
    <p title={title} className="flex items-start gap-1 px-1 text-muted text-xs leading-4">
      <Icon aria-hidden className="mt-px size-3.5 shrink-0" />
      <span className="min-w-0">
        {struck && (
          <>
            <s data-figures>{struck}</s>{' '}
          </>
        )}
        {children}
      </span>
    </p>
  );
}

type OccurringProps = SeatProps & { seat: Extract<SeatDay<CalendarItem>, { kind: 'occurs' }> };

function Occurring(props: OccurringProps) {
  const { slot, day, seat } = props;
  const { t } = useT();
  const { seats, movedFrom, startTime } = seat;
  const name = props.filling.get(seatKey(slot.id, day));
  const ownHour = startTime !== slot.startTime ? startTime : null;
  return (
    <div className="flex flex-col gap-1">
      {(movedFrom !== null || ownHour) && (
        <p data-figures className="px-1 text-muted text-xs leading-4">
          {[ownHour, movedFrom && t('board.movedFrom', { day: formatDayMonth(movedFrom) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <Sitting {...props} items={seat.items} usual={startTime} />
      {name !== undefined && (
        <p className="animate-pulse truncate rounded-sm border border-hue border-dashed bg-hue-soft px-1.5 py-1 text-xs">
          <span className="sr-only">{t('board.filling')} </span>
          {name}
        </p>
      )}
      {seats.over > 0 && (
        <p className="flex items-center gap-1 px-1 font-medium text-late text-xs">
          <CircleAlert aria-hidden className="size-3.5 shrink-0" />
          {t('board.over', { count: seats.over })}
        </p>
      )}
      <FreeSeats {...props} free={seats.free - (name === undefined ? 0 : 1)} />
    </div>
  );
}

/** Seats drawn one by one; more of them are counted. */
const DRAWN = 3;

/** Each free seat is a way into the form; where the reader plans nothing it is only said. */
function FreeSeats({ slot, day, seat, edits, roomy, free }: OccurringProps & { free: number }) {
  const { t, locale } = useT();
  const { data } = useCalendar();
  const today = useToday();
  const hour = clockTimeOf(useNow());
  if (free <= 0) return null;
  const ahead = isAhead({ day, startTime: seat.startTime }, today, hour);
  if (!edits || !ahead) {
    return (
      <p className="rounded-sm border border-line border-dashed px-1.5 py-0.5 text-muted text-xs">
        {ahead ? t('board.freePlain') : t('board.leftEmpty')}
        {free > 1 && ` × ${free}`}
      </p>
    );
  }
  const drawn = Math.min(free, DRAWN);
  const when = whenName(t, locale, day, seat.startTime);
  const to = `/calendar/plan${planSearchOf(data.address, { date: day, inSlot: slot.id })}`;
  return Array.from({ length: drawn }, (_, index) => {
    const more = index === drawn - 1 ? free - drawn : 0;
    return (
      <Link
        // biome-ignore lint/suspicious/noArrayIndexKey: the seats of one occurrence are all alike
        key={index}
        to={to}
        preventScrollReset
        draggable={false}
        className={cn(
          'slot-free flex min-h-7 items-center gap-1 rounded-sm border border-line-strong border-dashed px-1.5 text-muted text-xs hover:border-hue hover:text-hue focus-visible:outline-offset-[-2px]',
          roomy && 'min-h-11',
        )}
      >
        <Plus aria-hidden className="size-3.5 shrink-0" />
        <span aria-hidden className="truncate">
          {t('board.free')}
          {more > 0 && ` (+${more})`}
        </span>
        <span className="sr-only">{t('board.fill', { slot: slot.name, when })}</span>
      </Link>
    );
  });
}

interface SittingProps extends Pick<SeatProps, 'matches'> {
  items: readonly CalendarItem[];
  /** The hour that need not be said again. */
  usual: string | null;
}

function Sitting({ items, usual, matches }: SittingProps) {
  const { t } = useT();
  return items.map((item) =>
    matches(item.placementId) ? (
      <SeatItem key={item.placementId} item={item} usual={usual} />
    ) : (
      <p
        key={item.placementId}
        className="truncate rounded-sm border border-line px-1.5 py-0.5 text-muted text-xs"
      >
        {item.exemplarName} <span className="sr-only">({t('board.outsideFilter')})</span>
      </p>
    ),
  );
}

/** What stands in no slot. */
export function LooseItems({ items, matches }: Pick<SittingProps, 'items' | 'matches'>) {
  return (
    <div className="flex flex-col gap-1">
      <Sitting items={items} matches={matches} usual={null} />
    </div>
  );
}
