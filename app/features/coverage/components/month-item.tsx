import { CircleOff, Flag, TriangleAlert, UserSearch } from 'lucide-react';
import type { Locale, Translate } from '~/platform/i18n/keys';
import { TONE_TEXT } from '~/ui/tone';
import { OUTLET_ICON } from './calendar-outlet';
import { stateOf } from './calendar-state';
import { whenName } from './calendar-text';
import type { CalendarItem, CalendarOutlet } from './calendar-types';
import { itemShortcuts } from './item-keys';
import { givenName, itemMarks, leadText } from './item-marks';
import { MonthIcon } from './month-icons';
import { isShortened, ShortName } from './subject-name';
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
  /** Its day holds much: the name, and signs beside it. */
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
      {...itemMarks(item, outlet)}
      data-drag={item.movable ? `placement:${item.placementId}` : undefined}
      data-late={item.overdue || undefined}
      data-saving={saving || undefined}
      aria-keyshortcuts={itemShortcuts(item, outlet)}
      className="month-item"
    >
      <Subject item={item} {...tools} />
      <WhoLine item={item} dense={dense} outlet={outlet} t={t} />
    </a>
  );
}

/** The name, with all else of the item in words before it for those who hear it. */
function Subject({ item, t, locale, outlets }: Omit<MonthItemProps, 'dense' | 'saving'>) {
  const outlet = outlets.get(item.outletId);
  const state = t(stateOf(item).key);
  const short = isShortened(item);
  const said = `${whenName(t, locale, item.plannedOn, item.plannedTime)}, ${outlet?.name ?? ''}, ${t(`enums.assignmentKind.${item.kind}`)}, ${state}: `;
  const waiting = item.exemplarId === null ? `${t('coverage.noSubject')}: ` : '';
  return (
    <>
      <span className="sr-only">{`${said}${waiting}${short ? item.exemplarName : ''}`}</span>
      <span aria-hidden={short || undefined} className="month-name">
        {waiting && <MonthIcon icon={UserSearch} className="text-warn" />}
        <ShortName item={item} />
      </span>
    </>
  );
}

type WhoProps = Pick<MonthItemProps, 'item' | 'dense' | 't'> & {
  outlet: CalendarOutlet | undefined;
};

/** Outlet, state, lateness or hour, who, and what speaks against it; of a dense day the signs alone. */
function WhoLine({ item, dense, outlet, t }: WhoProps) {
  const state = stateOf(item);
  const nobody = item.assignmentStatus === 'open' && !item.overdue;
  const when = item.overdue ? t(state.key) : item.plannedTime;
  const said = [
    leadText(t, item),
    warningsText(t, item.warnings),
    item.channelOff && t('calendar.item.channelOff'),
    item.flagged && t('calendar.item.flagged'),
  ];
  return (
    <span className="month-line">
      {outlet && <MonthIcon icon={OUTLET_ICON[outlet.icon]} className="text-hue" />}
      <MonthIcon icon={state.icon} className={TONE_TEXT[state.tone]} />
      <span className="sr-only">{`, ${said.filter(Boolean).join(', ')}`}</span>
      {!dense && when && (
        <span aria-hidden data-figures className={item.overdue ? 'month-late' : undefined}>
          {when}
        </span>
      )}
      {!dense && (
        <span aria-hidden className="month-lead">
          {item.leadName
            ? givenName(item.leadName)
            : t(nobody ? state.key : 'calendar.item.noLead')}
        </span>
      )}
      {item.warnings?.length && <MonthIcon icon={TriangleAlert} className="text-warn" />}
      {item.channelOff && <MonthIcon icon={CircleOff} className="text-warn" />}
      {item.flagged && <MonthIcon icon={Flag} className="text-late" />}
    </span>
  );
}
