import { Link } from '@remix-run/react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatDayMonth, formatWeekday, type PlainDate } from '~/platform/time';
import { cn } from '~/ui/cn';
import type { BoardSlot } from '../queries.seats.server';
import { isBroadcast } from '../rules.mediums';
import { daysOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { OutletIcon } from './calendar-outlet';
import { periodName, weekdayName } from './calendar-text';
import type { CalendarOutlet } from './calendar-types';
import { RundownLink } from './rundown-link';
import type { BoardGroup, BoardRows } from './slot-board-rows';
import { LooseItems, SeatCell, type SeatProps, slotFacts } from './slot-seats';

interface TableProps {
  rows: BoardRows;
  filling: SeatProps['filling'];
}

/** One row for each slot, one column for each day of the week; names and days stay in sight while it scrolls. */
export function SlotBoardTable({ rows, filling }: TableProps) {
  const { t } = useT();
  const { data } = useCalendar();
  const days = daysOf(data.window);
  const caption = t('board.caption', { period: periodName(t, 'week', data.date, data.window) });
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="slot-board relative max-h-[max(30rem,calc(100dvh-12rem))] overflow-auto rounded-md border border-line bg-panel focus-visible:outline-offset-[-2px] print:max-h-none print:overflow-visible"
    >
      <table className="w-full min-w-224 table-fixed border-separate border-spacing-0 text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 w-44 border-line border-r border-b bg-panel px-3 py-1.5 font-medium text-muted text-xs"
            >
              {t('board.slot')}
            </th>
            {days.map((day) => (
              <DayHead key={day} day={day} />
            ))}
          </tr>
        </thead>
        {rows.groups.map((group) => (
          <GroupBody key={group.key} group={group} days={days} rows={rows} filling={filling} />
        ))}
        {rows.loose.map((outlet) => (
          <LooseBody key={outlet.id} outlet={outlet} days={days} rows={rows} />
        ))}
      </table>
    </section>
  );
}

function DayHead({ day }: { day: PlainDate }) {
  const { t, locale } = useT();
  const { dayHref } = useCalendar();
  const today = useToday() === day;
  return (
    <th
      scope="col"
      aria-current={today ? 'date' : undefined}
      className={cn(
        'sticky top-0 z-10 border-line border-b bg-panel px-2 py-1.5 text-xs [&+&]:border-l',
        today && 'shadow-[inset_0_-2px_0_var(--color-accent)]',
      )}
    >
      <Link
        to={dayHref(day)}
        preventScrollReset
        className={cn('rounded-sm hover:underline', today && 'text-accent')}
      >
        <span className="sr-only">{`${weekdayName(t, day)}, ${formatDate(day)}`}</span>
        <span aria-hidden className="font-medium text-muted">
          {formatWeekday(day, locale)}
        </span>{' '}
        <span aria-hidden data-figures className="font-semibold">
          {formatDayMonth(day)}
        </span>
      </Link>
    </th>
  );
}

interface GroupProps extends TableProps {
  group: BoardGroup;
  days: readonly PlainDate[];
}

function GroupBody({ group, days, rows, filling }: GroupProps) {
  const { t } = useT();
  const { outlet, channelName, medium } = group;
  return (
    <tbody data-hue={outlet.hue}>
      <tr>
        <th
          scope="rowgroup"
          colSpan={isBroadcast(medium) ? 1 : days.length + 1}
          className="sticky left-0 z-[5] border-line border-b bg-ground px-3 py-1 text-left text-hue text-xs"
        >
          <span className="inline-flex max-w-full items-center gap-1.5">
            <OutletIcon icon={outlet.icon} className="size-3.5 shrink-0" />
            <span className="truncate">
              {t('board.group', { outlet: outlet.shortName, channel: channelName })}
            </span>
          </span>
        </th>
        {isBroadcast(medium) &&
          days.map((day) => <RundownCell key={day} group={group} day={day} rows={rows} />)}
      </tr>
      {group.slots.map((slot) => (
        <SlotRow key={slot.id} slot={slot} {...{ group, days, rows, filling }} />
      ))}
    </tbody>
  );
}

/** The way from a day of a channel that broadcasts to its rundown. */
function RundownCell({ group, day, rows }: { group: BoardGroup; day: PlainDate; rows: BoardRows }) {
  const airs = group.slots.some((slot) => rows.on(slot.id, day).kind === 'occurs');
  return (
    <td className="border-line border-b bg-ground px-2 py-0.5">
      {airs && <RundownLink channel={{ id: group.key, name: group.channelName }} day={day} />}
    </td>
  );
}

function SlotRow({ slot, group, days, rows, filling }: GroupProps & { slot: BoardSlot }) {
  const { t } = useT();
  const today = useToday();
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-[5] border-line border-r border-b bg-panel px-3 py-1.5 align-top font-normal"
      >
        <span className="line-clamp-2 font-medium leading-5">{slot.name}</span>
        <span data-figures className="block text-muted text-xs">
          {slotFacts(t, slot)}
        </span>
      </th>
      {days.map((day) => (
        <td
          key={day}
          data-drop={group.outlet.edits ? `seat:${slot.id}:${day}` : undefined}
          className={cn(
            'border-line border-b p-1 align-top [&+&]:border-l',
            day === today && 'bg-accent-soft/40',
          )}
        >
          <SeatCell
            slot={slot}
            day={day}
            seat={rows.on(slot.id, day)}
            edits={group.outlet.edits}
            matches={rows.matches}
            filling={filling}
          />
        </td>
      ))}
    </tr>
  );
}

interface LooseProps {
  outlet: CalendarOutlet;
  days: readonly PlainDate[];
  rows: BoardRows;
}

/** What stands in no slot yet: to be taken into a seat from here, and out of one to here. */
function LooseBody({ outlet, days, rows }: LooseProps) {
  const { t } = useT();
  const today = useToday();
  return (
    <tbody data-hue={outlet.hue}>
      <tr>
        <th
          scope="row"
          className="sticky left-0 z-[5] border-line border-r border-b bg-panel px-3 py-1.5 align-top font-normal"
        >
          <span className="flex items-center gap-1.5 font-medium leading-5">
            <OutletIcon icon={outlet.icon} className="size-3.5 shrink-0 text-hue" />
            {t('board.noSlot')}
          </span>
          <span className="block text-muted text-xs">{outlet.shortName}</span>
        </th>
        {days.map((day) => (
          <td
            key={day}
            data-drop={outlet.edits ? `loose:${outlet.id}:${day}` : undefined}
            className={cn(
              'border-line border-b p-1 align-top [&+&]:border-l',
              day === today && 'bg-accent-soft/40',
            )}
          >
            <LooseItems items={rows.looseOn(outlet.id, day)} matches={rows.matches} />
          </td>
        ))}
      </tr>
    </tbody>
  );
}
