import { CircleOff, Flag, TriangleAlert, UserSearch } from 'lucide-react';
import type { Locale, Translate } from '~/platform/i18n/keys';
import { cn } from '~/ui/cn';
import { TONE_TEXT } from '~/ui/tone';
import { OUTLET_ICON } from './calendar-outlet';
import { stateOf } from './calendar-state';
import { whenName } from './calendar-text';
import type { CalendarItem, CalendarOutlet } from './calendar-types';
import { itemShortcuts } from './item-keys';
import { givenName, itemMarks, leadText } from './item-marks';
import { MonthIcon } from './month-icons';
import { KIND_ICON } from './status-badges';
import { warningsText } from './warning-list';

/** What the parts of a day need to be drawn: given, not asked for, so that a day is a plain function of what it shows. */
export interface DayTools {
  t: Translate;
  locale: Locale;
  outlets: ReadonlyMap<string, CalendarOutlet>;
  assignmentHref(assignmentId: string): string;
}

interface MonthItemProps extends DayTools {
  item: CalendarItem;
  /** One line: its day holds much. */
  dense: boolean;
  /** Its move is under way. */
  saving: boolean;
}

/** An item of the month: a plain link to its drawer, read in one glance. The grid around it answers clicks, keys and drags. */
export function MonthItem({ item, dense, saving, ...tools }: MonthItemProps) {
  const { t, outlets, assignmentHref } = tools;
  const outlet = outlets.get(item.outletId);
  return (
    <a
      href={assignmentHref(item.assignmentId)}
      {...itemMarks(t, item, outlet)}
      data-drag={item.movable ? `placement:${item.placementId}` : undefined}
      data-late={item.overdue || undefined}
      data-saving={saving || undefined}
      aria-keyshortcuts={itemShortcuts(item, outlet)}
      className="month-item"
    >
      <SubjectLine item={item} {...tools} />
      {dense ? <span className="sr-only">{leadText(t, item)}</span> : <WhoLine item={item} t={t} />}
    </a>
  );
}

type LineProps = Omit<MonthItemProps, 'dense' | 'saving'>;

/** Outlet, state, subject. */
function SubjectLine({ item, t, locale, outlets }: LineProps) {
  const outlet = outlets.get(item.outletId);
  const warnings = warningsText(t, item.warnings);
  const state = stateOf(item);
  return (
    <span className="month-line">
      {outlet && <MonthIcon icon={OUTLET_ICON[outlet.icon]} className="text-hue" />}
      <MonthIcon icon={state.icon} className={TONE_TEXT[state.tone]} />
      <span className="sr-only">
        {`${whenName(t, locale, item.plannedOn, item.plannedTime)}, ${outlet?.name ?? ''}, ${t(`enums.assignmentKind.${item.kind}`)}, ${t(state.key)}: `}
      </span>
      {item.exemplarId === null && (
        <>
          <MonthIcon icon={UserSearch} className="text-warn" />
          <span className="sr-only">{t('coverage.panel.noSubject')}: </span>
        </>
      )}
      <span className="month-name">{item.exemplarName}</span>
      {warnings && <MonthIcon icon={TriangleAlert} className="text-warn" />}
      {warnings && <span className="sr-only">{`, ${warnings}`}</span>}
      {item.channelOff && <MonthIcon icon={CircleOff} className="text-warn" />}
      {item.channelOff && <span className="sr-only">{`, ${t('calendar.item.channelOff')}`}</span>}
      {item.flagged && <MonthIcon icon={Flag} className="text-late" />}
      {item.flagged && <span className="sr-only">{`, ${t('calendar.item.flagged')}`}</span>}
    </span>
  );
}

/** Kind, lateness or hour, who. */
function WhoLine({ item, t }: Pick<LineProps, 'item' | 't'>) {
  const state = t(stateOf(item).key);
  const nobody = item.assignmentStatus === 'open' && !item.overdue;
  return (
    <span className="month-line month-who">
      <MonthIcon icon={KIND_ICON[item.kind]} />
      {(item.overdue || item.plannedTime) && (
        <span
          aria-hidden
          data-figures
          className={cn('shrink-0', item.overdue && 'font-medium text-late')}
        >
          {item.overdue ? state : item.plannedTime}
        </span>
      )}
      <span className="sr-only">{leadText(t, item)}</span>
      <span aria-hidden className="truncate">
        {item.leadName ? givenName(item.leadName) : nobody ? state : t('calendar.item.noLead')}
      </span>
    </span>
  );
}
