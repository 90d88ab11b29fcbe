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
import { SubjectIcon } from './subject-mark';
import { isShortened, ShortName } from './subject-name';
import { WarningMark } from './warning-list';

/** The box of an item on the grid: its outlet's hue, red when late. */
export const itemBox = (item: Pick<CalendarItem, 'overdue'> | null): string =>
  cn(
    'flex h-full w-full min-w-0 flex-col overflow-hidden rounded-sm border-l-3 px-1 py-px text-left text-ink',
    item?.overdue ? 'border-late bg-late-soft' : 'border-hue bg-hue-soft',
  );

/** An item of the grid: a link to its drawer, read in one glance; `m` moves it, `a` gives it to a reporter. */
export function GridItem({ item, time }: { item: CalendarItem; time: string | null }) {
  const { assignmentHref, outletOf } = useCalendar();
  const { assignable, keys } = useItemKeys(item);
  return (
    <Link
      to={assignmentHref(item.assignmentId)}
      preventScrollReset
      {...itemMarks(item, outletOf(item.outletId))}
      {...keys}
      data-drag={item.movable || assignable ? `placement:${item.placementId}` : undefined}
      className={cn(
        itemBox(item),
        'not-data-drag:active:cursor-not-allowed focus-visible:outline-offset-[-2px]',
      )}
    >
      <ItemLines item={item} time={time} />
    </Link>
  );
}

/** What an item says: the subject on as many lines as there is room for; outlet, state, hour or lateness in words, who. */
function ItemLines({ item, time }: { item: CalendarItem; time: string | null }) {
  const { t, locale } = useT();
  const { data, outletOf } = useCalendar();
  const outlet = outletOf(item.outletId);
  const state = stateOf(item);
  return (
    <>
      <span className="sr-only">
        {whenName(t, locale, item.plannedOn, item.plannedTime)}, {outlet?.name},{' '}
        {t(`enums.assignmentKind.${item.kind}`)}, {t(state.key)}:{' '}
        {isShortened(item) && item.exemplarName}
      </span>
      <span className="item-name wrap-break-word text-balance line-clamp-3 w-full shrink-0 font-semibold text-xs leading-4">
        <SubjectIcon item={item} t={t} className="mr-1 inline align-[-0.125em]" />
        <span aria-hidden={isShortened(item) || undefined}>
          <ShortName item={item} />
        </span>
        {data.view === 'day' && item.title !== item.exemplarName && (
          <span className="font-normal text-muted"> · {item.title}</span>
        )}
      </span>
      <WhoLine item={item} time={time} />
    </>
  );
}

function WhoLine({ item, time }: { item: CalendarItem; time: string | null }) {
  const { t } = useT();
  const { data, outletOf } = useCalendar();
  const outlet = outletOf(item.outletId);
  const state = stateOf(item);
  const StateIcon = state.icon;
  const open = item.assignmentStatus === 'open' && !item.overdue;
  // The row is named after the reporter already.
  const inOwnLane = data.view === 'lanes' && data.address.by !== 'channel';
  return (
    <span className="item-who flex w-full min-w-0 items-center gap-1 text-muted text-xs leading-4">
      {outlet && <OutletIcon icon={outlet.icon} className="size-3 shrink-0 text-hue" />}
      <StateIcon aria-hidden className={cn('size-3 shrink-0', TONE_TEXT[state.tone])} />
      {item.overdue && (
        <span aria-hidden className="item-text shrink-0 font-medium text-late">
          {t(state.key)}
        </span>
      )}
      {time && !item.overdue && (
        <span aria-hidden data-figures className="item-text shrink-0">
          {time}
        </span>
      )}
      <span className="sr-only">{leadText(t, item)}</span>
      <span aria-hidden className="item-text min-w-0 flex-1 truncate">
        {inOwnLane && item.leadName && item.title}
        {!inOwnLane && item.leadName && givenName(item.leadName)}
        {!item.leadName && t(open ? state.key : 'calendar.item.noLead')}
      </span>
      <WarningMark t={t} codes={item.warnings} />
      {item.channelOff && <CircleOff aria-hidden className="size-3 shrink-0 text-warn" />}
      {item.channelOff && <span className="sr-only">, {t('calendar.item.channelOff')}</span>}
      {item.flagged && <Flag aria-hidden className="size-3 shrink-0 text-late" />}
      {item.flagged && <span className="sr-only">, {t('calendar.item.flagged')}</span>}
    </span>
  );
}
