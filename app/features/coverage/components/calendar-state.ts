/** How an item stands, as one word, one icon and one tone. */
import { AlarmClock, type LucideIcon } from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import type { Tone } from '~/ui/tone';
import { isPublished } from '../rules.placements';
import type { CalendarItem } from './calendar-types';
import { PLACEMENT_LOOK } from './placement-badges';
import { ASSIGNMENT_LOOK } from './status-badges';

export interface ItemState {
  /** The word for it. */
  key: TextKey;
  icon: LucideIcon;
  tone: Tone;
}

type Facts = Pick<CalendarItem, 'overdue' | 'placementStatus' | 'assignmentStatus' | 'medium'>;

/** What matters most about an item now: late, then what became of the appearance, then how far the work is. */
export function stateOf({ overdue, placementStatus, assignmentStatus, medium }: Facts): ItemState {
  if (overdue) return { key: 'enums.flag.overdue', icon: AlarmClock, tone: 'late' };
  if (placementStatus === 'planned')
    return {
      key: `enums.assignmentStatus.${assignmentStatus}`,
      ...ASSIGNMENT_LOOK[assignmentStatus],
    };
  return {
    key: `enums.placementStatus.${medium}.${placementStatus}`,
    ...PLACEMENT_LOOK[placementStatus],
  };
}

export interface Hidden {
  late: number;
  open: number;
  done: number;
}

/** What is among the items that a day has no room for. */
export function countHidden(items: readonly Facts[]): Hidden {
  const count = (test: (item: Facts) => boolean) => items.filter(test).length;
  return {
    late: count((item) => item.overdue),
    open: count((item) => !item.overdue && isWaiting(item)),
    done: count((item) => isPublished(item.placementStatus)),
  };
}

const isWaiting = (item: Facts): boolean =>
  item.placementStatus === 'planned' && item.assignmentStatus === 'open';
