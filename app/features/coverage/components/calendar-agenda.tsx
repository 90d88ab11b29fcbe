import { Link } from '@remix-run/react';
import { CalendarX2, Flag, MoveRight, TriangleAlert } from 'lucide-react';
import { useToday } from '~/platform/clock';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { cn } from '~/ui/cn';
import { EmptyState } from '~/ui/empty-state';
import { AgendaBeyond } from './agenda-beyond';
import { daysOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { LunarDate, Occasions } from './calendar-day-mark';
import { isFiltered } from './calendar-filter';
import { OutletIcon } from './calendar-outlet';
import { stateOf } from './calendar-state';
import { weekdayName } from './calendar-text';
import type { CalendarData, CalendarItem, DeadlineMark } from './calendar-types';
import { DeadlineLink } from './deadline-link';
import { useItemKeys } from './item-keys';
import { KindIcon } from './status-badges';
import { SubjectMark } from './subject-mark';
import { warningsText } from './warning-list';

/** The window as a list by day: plain HTML, complete without JavaScript. */
export function CalendarAgenda() {
  const { t } = useT();
  const today = useToday();
  const { data, items } = useCalendar();
  const dueOn = new Map<PlainDate, DeadlineMark[]>();
  for (const mark of data.deadlines) dueOn.set(mark.day, [...(dueOn.get(mark.day) ?? []), mark]);
  const besides = isFiltered(data.address) ? [] : daysWithMeaning(data, today);
  // Days of which the list holds nothing must not look empty.
  const { beyond } = data;
  const held = (day: PlainDate) => !beyond || day < beyond.from || day === items[0]?.plannedOn;
  const days = byDay(items, [...besides, ...dueOn.keys()].filter(held));
  if (days.length === 0) return <NothingPlanned />;
  const past =
    data.view !== 'agenda' &&
    days.some(([day]) => day < today) &&
    days.some(([day]) => day >= today);
  const firstAhead = days.find(([day]) => day >= today)?.[0];
  return (
    <div className="flex flex-col gap-4">
      {past && (
        <a
          href="#agenda-today"
          className="-mb-2 w-fit rounded-sm py-2 font-medium text-accent text-sm hover:underline md:hidden"
        >
          {t('calendar.agenda.toToday')}
        </a>
      )}
      {days.map(([day, list]) => (
        <AgendaDay
          key={day}
          day={day}
          items={list}
          deadlines={dueOn.get(day) ?? []}
          anchor={day === firstAhead ? 'agenda-today' : undefined}
          isToday={day === today}
        />
      ))}
      {beyond && <AgendaBeyond beyond={beyond} />}
    </div>
  );
}

/** Holidays and theme days to come: they are worth a line even when nothing is planned on them. */
const daysWithMeaning = ({ days, window }: CalendarData, today: PlainDate): PlainDate[] =>
  daysOf(window).filter((day) => day >= today && (days[day]?.occasions.length ?? 0) > 0);

function byDay(
  items: readonly CalendarItem[],
  besides: readonly PlainDate[],
): [PlainDate, CalendarItem[]][] {
  const days = new Map<PlainDate, CalendarItem[]>(besides.map((day) => [day, []]));
  for (const item of items) days.set(item.plannedOn, [...(days.get(item.plannedOn) ?? []), item]);
  const hour = (item: CalendarItem) => item.plannedTime ?? '';
  for (const list of days.values())
    list.sort((a, b) => (hour(a) < hour(b) ? -1 : hour(a) > hour(b) ? 1 : 0));
  return [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}

interface AgendaDayProps {
  day: PlainDate;
  items: readonly CalendarItem[];
  deadlines: readonly DeadlineMark[];
  anchor: string | undefined;
  isToday: boolean;
}

function AgendaDay({ day, items, deadlines, anchor, isToday }: AgendaDayProps) {
  const { t } = useT();
  const { dayHref } = useCalendar();
  return (
    <section id={anchor} aria-labelledby={`agenda-${day}`} className="scroll-mt-32">
      <h2 id={`agenda-${day}`} className="mb-1.5 flex items-center gap-2 text-sm">
        <Link
          to={dayHref(day)}
          preventScrollReset
          className={cn('rounded-sm font-semibold hover:underline', isToday && 'text-accent')}
        >
          {t('calendar.agenda.heading', { weekday: weekdayName(t, day), day: formatDate(day) })}
        </Link>
        <LunarDate day={day} />
        {isToday && <Badge tone="accent">{t('calendar.agenda.todayMark')}</Badge>}
        {items.length > 0 && (
          <span className="ml-auto text-muted">
            {t('calendar.agenda.count', { count: items.length })}
          </span>
        )}
      </h2>
      <div className="mb-1.5 empty:hidden">
        <Occasions day={day} look="row" />
      </div>
      {deadlines.length > 0 && (
        <ul className="mb-1.5 grid gap-1 md:grid-cols-2 xl:grid-cols-3">
          {deadlines.map((deadline) => (
            <li key={deadline.assignmentId} className="min-w-0">
              <DeadlineLink deadline={deadline} />
            </li>
          ))}
        </ul>
      )}
      {items.length === 0 && deadlines.length === 0 && (
        <p className="text-muted text-sm">{t('week.nothingYet')}</p>
      )}
      <ul className="divide-y divide-line rounded-md border border-line bg-panel empty:hidden">
        {items.map((item) => (
          <AgendaRow key={item.placementId} item={item} />
        ))}
      </ul>
    </section>
  );
}

/** Where a row stands in a list that draws only what is in sight. */
interface RowPlace {
  index: number;
  /** Of the whole list. */
  count: number;
  top: number;
  measure(element: HTMLElement | null): void;
}

interface AgendaRowProps {
  item: CalendarItem;
  place?: RowPlace;
}

/** An item as a row of a list. */
export function AgendaRow({ item, place }: AgendaRowProps) {
  const { t } = useT();
  const { assignmentHref, isMoving, outletOf } = useCalendar();
  const { keys } = useItemKeys(item);
  const outlet = outletOf(item.outletId);
  const state = stateOf(item);
  const StateIcon = state.icon;
  return (
    <li
      {...(place && {
        ref: place.measure,
        'data-index': place.index,
        'aria-setsize': place.count,
        'aria-posinset': place.index + 1,
        style: { transform: `translateY(${place.top}px)` },
      })}
      data-hue={outlet?.hue}
      data-placement={item.placementId}
      data-assignment={item.assignmentId}
      data-card
      className={cn(
        'flex items-start gap-3 border-l-3 px-3 py-2.5 hover:bg-sunken/50',
        place
          ? 'absolute inset-x-0 top-0 border-b border-b-line'
          : 'relative first:rounded-t-md last:rounded-b-md',
        item.overdue ? 'border-l-late' : 'border-l-hue',
        isMoving(item.placementId) && 'opacity-60',
      )}
    >
      <span data-figures className="w-11 shrink-0 pt-px font-medium text-sm">
        {item.plannedTime ?? <span className="sr-only">{t('calendar.item.noTime')}</span>}
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to={assignmentHref(item.assignmentId)}
          preventScrollReset
          {...keys}
          className="font-medium after:absolute after:inset-0 hover:underline"
        >
          {item.title}
        </Link>
        {item.exemplarId === null && <SubjectMark />}
        {item.title !== item.exemplarName && (
          <p className="text-muted text-sm">{item.exemplarName}</p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Badge tone={state.tone} icon={<StateIcon aria-hidden />}>
            {t(state.key)}
          </Badge>
          {outlet && (
            <span className="inline-flex items-center gap-1 text-hue">
              <OutletIcon icon={outlet.icon} className="size-3.5" />
              {outlet.shortName} · {item.channelName}
            </span>
          )}
          <span className="inline-flex items-center gap-1 text-muted">
            <KindIcon kind={item.kind} className="size-3.5" />
            {t(`enums.assignmentKind.${item.kind}`)}
            {item.lengthMinutes !== null &&
              `, ${t('calendar.item.minutes', { count: item.lengthMinutes })}`}
          </span>
          <span className="text-muted">{item.leadName ?? t('calendar.item.noLead')}</span>
          <Warnings item={item} />
        </p>
      </div>
      {item.movable && <MoveLink item={item} />}
    </li>
  );
}

function Warnings({ item }: { item: CalendarItem }) {
  const { t } = useT();
  return (
    <>
      {item.deadlineMissed && !item.overdue && (
        <span className="inline-flex items-center gap-1 text-late">
          <TriangleAlert aria-hidden className="size-3.5" />
          {t('calendar.item.deadlineMissed')}
        </span>
      )}
      <AgendaWarnings codes={item.warnings} />
      {item.flagged && (
        <span className="inline-flex items-center gap-1 text-late">
          <Flag aria-hidden className="size-3.5" />
          {t('calendar.item.flagged')}
        </span>
      )}
    </>
  );
}

/** Opens the small form here; without JavaScript the same form on its own page. */
function MoveLink({ item }: { item: CalendarItem }) {
  const { t } = useT();
  const { askToMove } = useCalendar();
  return (
    <LinkButton
      to={`/placements/${item.placementId}/move`}
      size="sm"
      icon={<MoveRight aria-hidden />}
      aria-label={t('calendar.item.moveNamed', { name: item.exemplarName })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        askToMove(item);
      }}
      className="relative"
      data-print="no"
    >
      {t('calendar.item.move')}
    </LinkButton>
  );
}

function NothingPlanned() {
  const { t } = useT();
  const { data } = useCalendar();
  const { overdueOnly, ...rest } = data.address;
  const words: { title: TextKey; hint: TextKey | null } = isFiltered({
    ...rest,
    overdueOnly: false,
  })
    ? { title: 'filters.nothing', hint: 'filters.nothingHint' }
    : overdueOnly
      ? { title: 'calendar.agenda.emptyOverdue', hint: null }
      : {
          title: 'calendar.agenda.empty',
          hint: data.tray ? 'calendar.agenda.emptyHint' : 'calendar.agenda.emptyHintRead',
        };
  return (
    <div className="rounded-md border border-line bg-panel">
      <EmptyState icon={<CalendarX2 aria-hidden />} title={t(words.title)}>
        {words.hint && t(words.hint)}
      </EmptyState>
    </div>
  );
}

/** What speaks against it, in words: there is room for them here. */
function AgendaWarnings({ codes }: { codes: CalendarItem['warnings'] }) {
  const { t } = useT();
  if (!codes || codes.length === 0) return null;
  return (
    <span className="inline-flex items-start gap-1 text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{warningsText(t, codes)}</span>
    </span>
  );
}
