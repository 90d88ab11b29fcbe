import { Link } from '@remix-run/react';
import { CircleOff, Flag } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { TONE_TEXT } from '~/ui/tone';
import { useCalendar } from './calendar-context';
import { OutletIcon } from './calendar-outlet';
import { stateOf } from './calendar-state';
import { whenName } from './calendar-text';
import type { CalendarItem } from './calendar-types';
import { useItemKeys } from './item-keys';
import { givenName, itemMarks, leadText } from './item-marks';
import { KindIcon } from './status-badges';
import { SubjectIcon } from './subject-mark';
import { WarningMark } from './warning-list';

/** The box of an item on the grid: its outlet's hue, red when late. */
export const itemBox = (item: Pick<CalendarItem, 'overdue'> | null): string =>
  cn(
    'flex h-full w-full min-w-0 flex-col overflow-hidden rounded-sm border-l-3 px-1 text-left text-ink ',
    item?.overdue ? 'border-late bg-late-soft' : 'border-hue bg-hue-soft',
  );

/** An item of the grid: a link to its drawer, read in one glance; `m` moves it, `a` gives it to a reporter. */
export function GridItem({ item, time }: { item: CalendarItem; time: string | null }) {
  const { t } = useT();
  const { assignmentHref, outletOf } = useCalendar();
  const { assignable, keys } = useItemKeys(item);
  return (
    <Link
      to={assignmentHref(item.assignmentId)}
      preventScrollReset
      {...itemMarks(t, item, outletOf(item.outletId))}
      {...keys}
      data-drag={item.movable || assignable ? `placement:${item.placementId}` : undefined}
      className={cn(itemBox(item), 'focus-visible:outline-offset-[-2px]')}
    >
      <ItemLines item={item} time={time} />
    </Link>
  );
}

/** What an item says in two lines: outlet, state, subject; kind, who, lateness in words. */
function ItemLines({ item, time }: { item: CalendarItem; time: string | null }) {
  const { t, locale } = useT();
  const { data, outletOf } = useCalendar();
  const outlet = outletOf(item.outletId);
  const state = stateOf(item);
  const StateIcon = state.icon;
  const open = item.assignmentStatus === 'open' && !item.overdue;
  // The row is named after the reporter already.
  const inOwnLane = data.view === 'lanes' && data.address.by !== 'channel';
  return (
    <>
      <span className="flex w-full min-w-0 items-center gap-1 leading-5">
        {outlet && <OutletIcon icon={outlet.icon} className="size-3 shrink-0 text-hue" />}
        <StateIcon aria-hidden className={cn('size-3 shrink-0', TONE_TEXT[state.tone])} />
        <span className="sr-only">
          {whenName(t, locale, item.plannedOn, item.plannedTime)}, {outlet?.name},{' '}
          {t(`enums.assignmentKind.${item.kind}`)}, {t(state.key)}:{' '}
        </span>
        <SubjectIcon item={item} t={t} />
        <span className="truncate font-medium text-xs leading-5">
          {item.exemplarName}
          {data.view === 'day' && item.title !== item.exemplarName && (
            <span className="font-normal text-muted"> · {item.title}</span>
          )}
        </span>
        <WarningMark t={t} codes={item.warnings} />
        {item.channelOff && <CircleOff aria-hidden className="size-3 shrink-0 text-warn" />}
        {item.channelOff && <span className="sr-only">, {t('calendar.item.channelOff')}</span>}
        {item.flagged && <Flag aria-hidden className="size-3 shrink-0 text-late" />}
        {item.flagged && <span className="sr-only">, {t('calendar.item.flagged')}</span>}
      </span>
      <span className="flex w-full min-w-0 items-center gap-1 text-muted text-xs leading-4">
        <KindIcon kind={item.kind} className="size-3 shrink-0" />
        {item.overdue && (
          <span aria-hidden className="shrink-0 font-medium text-late">
            {t(state.key)}
          </span>
        )}
        {time && !item.overdue && (
          <span aria-hidden data-figures className="shrink-0">
            {time}
          </span>
        )}
        <span className="sr-only">{leadText(t, item)}</span>
        <span aria-hidden className="truncate">
          {inOwnLane && item.leadName && item.title}
          {!inOwnLane && item.leadName && givenName(item.leadName)}
          {!item.leadName && t(open ? state.key : 'calendar.item.noLead')}
        </span>
      </span>
    </>
  );
}
