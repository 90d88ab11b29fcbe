import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useT } from '~/platform/i18n/react';
import { useKeptMarkup } from '~/platform/kept-markup';
import type { PlainDate } from '~/platform/time';
import { cn } from '~/ui/cn';
import { sumOf } from '../rules.urgency';
import { useCalendar, useCalendarAround } from './calendar-context';
import { LunarDate } from './calendar-day-mark';
import { dayName } from './calendar-text';
import type { CalendarOutlet } from './calendar-types';
import { DayFreeSeatsLine } from './day-free-seats';
import { moreOf } from './day-more';
import { DayExtras } from './month-day-extras';
import { countOf, hiddenOf, type MonthDay } from './month-days';
import { MonthIcon } from './month-icons';
import { type DayTools, MonthItem } from './month-item';

/** Items with a line of their own for who and when; of more, that line goes. */
const ROOMY = 3;
const isDense = ({ items }: MonthDay): boolean => items.length > ROOMY;

export interface MonthLinks {
  /** What the links and the outlets depend on, as one text. */
  variant: string;
  assignment(assignmentId: string): string;
  day(day: PlainDate): string;
}

interface MonthCellProps {
  day: MonthDay;
  outlets: ReadonlyMap<string, CalendarOutlet>;
  links: MonthLinks;
  isToday: boolean;
  /** Belongs to the month before or after. */
  outside: boolean;
  /** The ids of items whose move is under way, joined. */
  saving: string;
}

/** A day of the month: its number, what it means, the most urgent items, and what there is besides. Drawn again only when it changed. */
export const MonthCell = memo(function MonthCell(props: MonthCellProps) {
  const { day, links, isToday, outside } = props;
  const { data } = useCalendar();
  const { t, locale } = useT();
  const beside = JSON.stringify([
    data.days[day.day],
    data.openSeats[day.day],
    data.deadlines.filter((mark) => mark.day === day.day),
    data.tray !== null,
  ]);
  const inside = useKeptMarkup(
    day,
    `${locale} ${isToday} ${links.variant} ${beside}`,
    <Inside {...props} />,
    useCalendarAround(),
  );
  return (
    <td
      data-day={day.day}
      data-drop={`day:${day.day}`}
      data-outside={outside || undefined}
      data-today={isToday || undefined}
      aria-label={dayName(t, day.day)}
      data-dense={isDense(day) || undefined}
      className="month-day"
      {...inside}
    />
  );
});

/** Apart, so that new data about other days draws none of it anew. */
const Inside = memo(function Inside(props: MonthCellProps) {
  const { day, outlets, links, isToday, saving } = props;
  const { t, locale } = useT();
  const tools: DayTools = { t, locale, outlets, assignmentHref: links.assignment };
  const href = links.day(day.day);
  return (
    <>
      <div className="month-head">
        <DayNumber day={day} isToday={isToday} tools={tools} href={href} />
        <LunarDate day={day.day} className="max-md:hidden" />
      </div>
      <DayExtras day={day.day} />
      <ul className="month-items">
        {day.items.map((item) => (
          <li key={item.placementId}>
            <MonthItem
              item={item}
              dense={isDense(day)}
              saving={saving.includes(item.placementId)}
              {...tools}
            />
          </li>
        ))}
      </ul>
      <DayFreeSeatsLine day={day.day} />
      <More day={day} tools={tools} href={href} />
    </>
  );
});

interface PartProps {
  day: MonthDay;
  tools: DayTools;
  /** The whole day. */
  href: string;
}

/** The number of a day: a way into it. On a phone it also says how much lies on the day. */
function DayNumber({ day, isToday, tools, href }: PartProps & { isToday: boolean }) {
  const { t, outlets } = tools;
  const all = sumOf(Object.values(day.counts));
  const count = countOf(all);
  const late = (all.overdue ?? 0) > 0;
  return (
    <a href={href} aria-current={isToday ? 'date' : undefined} className="month-number">
      <span className="sr-only">
        {t('calendar.openDay', { day: dayName(t, day.day) })}
        {count > 0 && `: ${t(late ? 'calendar.dayCountLate' : 'calendar.dayCount', { count })}`}
      </span>
      <span aria-hidden data-figures className="month-date">
        {Number(day.day.slice(8))}
      </span>
      {count > 0 && (
        <span aria-hidden className="month-count">
          <span className="flex gap-0.5">
            {Object.entries(day.counts).map(([id, standings]) =>
              countOf(standings) > 0 ? (
                <span
                  key={id}
                  data-hue={outlets.get(id)?.hue}
                  className="size-1.5 rounded-full bg-hue"
                />
              ) : null,
            )}
          </span>
          <span data-figures className={cn('flex items-center', late && 'text-late')}>
            {late && <MonthIcon icon={TriangleAlert} className="size-3" />}
            {count}
          </span>
        </span>
      )}
    </a>
  );
}

/** What lies on the day besides: how much of what. Leads into the day. */
function More({ day, tools, href }: PartProps) {
  const more = moreOf(tools.t, hiddenOf(day));
  return (
    more && (
      <a href={href} title={more.text} data-late={more.late || undefined} className="month-more">
        {more.text}
      </a>
    )
  );
}
