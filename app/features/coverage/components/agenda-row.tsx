import { Link } from '@remix-run/react';
import { CircleOff, Flag, MoveRight, TriangleAlert } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { cn } from '~/ui/cn';
import { useCalendar } from './calendar-context';
import { OutletIcon } from './calendar-outlet';
import { stateOf } from './calendar-state';
import type { CalendarItem } from './calendar-types';
import { useItemKeys } from './item-keys';
import { KindIcon } from './status-badges';
import { SubjectMark } from './subject-mark';
import { warningsText } from './warning-list';

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
      {item.channelOff && (
        <span className="inline-flex items-center gap-1 text-warn">
          <CircleOff aria-hidden className="size-3.5" />
          {t('calendar.item.channelOff')}
        </span>
      )}
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
