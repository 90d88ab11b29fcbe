import { Link } from '@remix-run/react';
import { CircleOff, Flag } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { TONE_TEXT } from '~/ui/tone';
import { useCalendar } from './calendar-context';
import { stateOf } from './calendar-state';
import { whenName } from './calendar-text';
import type { CalendarItem } from './calendar-types';
import { useItemKeys } from './item-keys';
import { givenName, itemMarks } from './item-marks';
import { SubjectIcon } from './subject-mark';
import { SubjectName } from './subject-name';

interface SeatItemProps {
  item: CalendarItem;
  /** The hour that need not be said again. */
  usual: string | null;
}

/** What sits in a seat: a link to its drawer. The row says the outlet, so the name has the room; `m` moves it, `a` gives it to a reporter. */
export function SeatItem({ item, usual }: SeatItemProps) {
  const { t, locale } = useT();
  const { assignmentHref, isMoving, outletOf } = useCalendar();
  const { keys } = useItemKeys(item);
  const outlet = outletOf(item.outletId);
  const state = stateOf(item);
  const StateIcon = state.icon;
  return (
    <Link
      to={assignmentHref(item.assignmentId)}
      preventScrollReset
      {...itemMarks(item, outlet)}
      {...keys}
      data-drag={item.movable ? `placement:${item.placementId}` : undefined}
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
        <span className="line-clamp-3 text-balance font-medium">
          <SubjectIcon item={item} t={t} className="mr-1 inline align-[-0.125em]" />
          <SubjectName item={item} />
        </span>
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
        {item.channelOff && (
          <span className="flex items-center gap-1 text-warn">
            <CircleOff aria-hidden className="size-3 shrink-0" />
            {t('calendar.item.channelOff')}
          </span>
        )}
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
