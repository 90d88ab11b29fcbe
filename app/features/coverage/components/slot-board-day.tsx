import { Link } from '@remix-run/react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatDayMonth, formatWeekday, type PlainDate } from '~/platform/time';
import { cn } from '~/ui/cn';
import { isBroadcast } from '../rules.mediums';
import { daysOf, searchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { OutletIcon } from './calendar-outlet';
import { weekdayName } from './calendar-text';
import { RundownLink } from './rundown-link';
import type { BoardGroup, BoardRows } from './slot-board-rows';
import { LooseItems, SeatCell, type SeatProps, slotFacts } from './slot-seats';

interface DayProps {
  rows: BoardRows;
  filling: SeatProps['filling'];
}

/** One day of the board on a phone, with the week above it to choose from. */
export function SlotBoardDay({ rows, filling }: DayProps) {
  const { t } = useT();
  const { data } = useCalendar();
  const { date } = data;
  const groups = rows.groups.map((group) => ({
    ...group,
    slots: group.slots.filter((slot) => rows.on(slot.id, date).kind !== 'none'),
  }));
  const loose = rows.loose.filter((outlet) => rows.looseOn(outlet.id, date).length > 0);
  const busy = groups.filter((group) => group.slots.length > 0);
  return (
    <div className="flex flex-col gap-3">
      <DayStrip rows={rows} />
      <h2 className="font-semibold">{`${weekdayName(t, date)}, ${formatDate(date)}`}</h2>
      {busy.length === 0 && loose.length === 0 && (
        <p className="rounded-md border border-line bg-panel px-4 py-6 text-center text-muted">
          {t('board.nothingOn')}
        </p>
      )}
      {busy.map((group) => (
        <DayGroup key={group.key} group={group} rows={rows} filling={filling} />
      ))}
      {loose.map((outlet) => (
        <section key={outlet.id} data-hue={outlet.hue} aria-label={t('board.noSlot')}>
          <h3 className="mb-1 flex items-center gap-1.5 font-medium text-hue text-sm">
            <OutletIcon icon={outlet.icon} className="size-4" />
            {`${outlet.shortName} · ${t('board.noSlot')}`}
          </h3>
          <div className="rounded-md border border-line bg-panel p-2">
            <LooseItems items={rows.looseOn(outlet.id, date)} matches={rows.matches} />
          </div>
        </section>
      ))}
    </div>
  );
}

function DayStrip({ rows }: { rows: BoardRows }) {
  const { t, locale } = useT();
  const { data } = useCalendar();
  const today = useToday();
  const slots = rows.groups.flatMap((group) => group.slots);
  const freeOn = (day: PlainDate) =>
    day < today
      ? 0
      : slots.reduce((sum, slot) => {
          const seat = rows.on(slot.id, day);
          return sum + (seat.kind === 'occurs' ? seat.seats.free : 0);
        }, 0);
  return (
    <nav aria-label={t('board.days')} className="grid grid-cols-7 gap-1">
      {daysOf(data.window).map((day) => {
        const count = freeOn(day);
        return (
          <Link
            key={day}
            to={`/calendar${searchOf(data.address, { view: 'board', date: day })}`}
            preventScrollReset
            replace
            aria-current={day === data.date ? 'date' : undefined}
            className={cn(
              'flex min-h-14 flex-col items-center justify-center rounded-md border border-line bg-panel py-1 text-xs',
              day === data.date && 'border-accent bg-accent-soft',
            )}
          >
            <span className="sr-only">
              {`${weekdayName(t, day)}, ${formatDate(day)}, ${t('board.dayFree', { count })}`}
            </span>
            <span
              aria-hidden
              className={day === today ? 'font-semibold text-accent' : 'text-muted'}
            >
              {formatWeekday(day, locale)}
            </span>
            <span aria-hidden data-figures className="font-semibold">
              {formatDayMonth(day)}
            </span>
            <span aria-hidden data-figures className="text-muted">
              {count > 0 ? `+${count}` : ' '}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}

function DayGroup({ group, rows, filling }: DayProps & { group: BoardGroup }) {
  const { t } = useT();
  const { data } = useCalendar();
  const { outlet, channelName } = group;
  const label = t('board.group', { outlet: outlet.shortName, channel: channelName });
  return (
    <section data-hue={outlet.hue} aria-label={label}>
      <h3 className="mb-1 flex items-center gap-1.5 font-medium text-hue text-sm">
        <OutletIcon icon={outlet.icon} className="size-4" />
        <span className="min-w-0 truncate">{label}</span>
        {isBroadcast(group.medium) && (
          <RundownLink
            channel={{ id: group.key, name: channelName }}
            day={data.date}
            className="ml-auto font-normal"
          />
        )}
      </h3>
      <ul className="divide-y divide-line rounded-md border border-line bg-panel">
        {group.slots.map((slot) => (
          <li key={slot.id} className="p-2">
            <p className="mb-1 flex items-baseline justify-between gap-2">
              <span className="min-w-0 font-medium leading-5">{slot.name}</span>
              <span data-figures className="shrink-0 text-muted text-xs">
                {slotFacts(t, slot)}
              </span>
            </p>
            <SeatCell
              slot={slot}
              day={data.date}
              seat={rows.on(slot.id, data.date)}
              edits={outlet.edits}
              matches={rows.matches}
              filling={filling}
              roomy
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
