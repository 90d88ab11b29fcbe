import { Link } from '@remix-run/react';
import { Flag } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { TONE_TEXT } from '~/ui/tone';
import { useCalendar } from './calendar-context';
import { stateOf } from './calendar-state';
import { whenName } from './calendar-text';
import type { CalendarItem } from './calendar-types';

interface SeatItemProps {
  item: CalendarItem;
  /** The hour that need not be said again. */
  usual: string | null;
}

/** What sits in a seat: a link to its drawer. The row says the outlet, so the name has the room; `m` moves it. */
export function SeatItem({ item, usual }: SeatItemProps) {
  const { t, locale } = useT();
  const { assignmentHref, askToMove, isMoving, outletOf } = useCalendar();
  const outlet = outletOf(item.outletId);
  const state = stateOf(item);
  const StateIcon = state.icon;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    askToMove(item);
  };
  return (
    <Link
      to={assignmentHref(item.assignmentId)}
      preventScrollReset
      draggable={false}
      data-hue={outlet?.hue}
      data-placement={item.placementId}
      data-assignment={item.assignmentId}
      data-drag={item.movable ? `placement:${item.placementId}` : undefined}
      title={[...new Set([item.exemplarName, item.title, t(state.key), item.leadName])]
        .filter(Boolean)
        .join('\n')}
      aria-keyshortcuts={item.movable ? 'm' : undefined}
      onKeyDown={onKeyDown}
      className={cn(
        'flex min-w-0 gap-1 rounded-sm border-l-3 px-1 py-0.5 text-xs leading-4 focus-visible:outline-offset-[-2px]',
        item.overdue ? 'border-late bg-late-soft' : 'border-hue bg-hue-soft',
        item.movable && 'cursor-grab',
        isMoving(item.placementId) && 'opacity-60',
      )}
    >
      <StateIcon aria-hidden className={cn('mt-0.5 size-3 shrink-0', TONE_TEXT[state.tone])} />
      <span className="min-w-0 flex-1">
        <span className="sr-only">
          {`${whenName(t, locale, item.plannedOn, item.plannedTime)}, ${outlet?.name ?? ''}, ${t(state.key)}: `}
        </span>
        <span className="line-clamp-2 font-medium">{item.exemplarName}</span>
        <span className="flex min-w-0 gap-1 text-muted">
          {item.overdue && <span className="shrink-0 font-medium text-late">{t(state.key)}</span>}
          {!item.overdue && item.plannedTime && item.plannedTime !== usual && (
            <span data-figures className="shrink-0">
              {item.plannedTime}
            </span>
          )}
          <span className="truncate">
            {item.leadName ? givenName(item.leadName) : t('calendar.item.noLead')}
          </span>
        </span>
        {item.flagged && (
          <span className="flex items-center gap-1 text-late">
            <Flag aria-hidden className="size-3 shrink-0" />
            {t('calendar.item.flagged')}
          </span>
        )}
      </span>
    </Link>
  );
}

/** The last two words: how a newsroom calls its people. */
const givenName = (name: string): string => name.split(' ').slice(-2).join(' ');
