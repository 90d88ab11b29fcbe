import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import type { ClockTime, PlainDate } from '~/platform/time';
import { type Dragged, type DropPoint, type DropTarget, useDropHandler } from '~/ui/dragging';
import { useToast } from '~/ui/toast';
import { moveRefusalOf } from '../rules.placements';
import { useCalendar } from './calendar-context';
import { whenName } from './calendar-text';
import type { CalendarItem, PlannedAt } from './calendar-types';
import { useLaneDrop } from './lanes-drops';
import { usePlanForm } from './use-going';

const DAY_MINUTES = 24 * 60;
const STEP = 15;

/** The quarter of an hour at a height of a column that shows a whole day. */
export function quarterAt(y: number, column: { top: number; height: number }): ClockTime {
  const minutes = ((y - column.top) / column.height) * DAY_MINUTES;
  const quarter = Math.min(DAY_MINUTES - STEP, Math.max(0, Math.round(minutes / STEP) * STEP));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(quarter / 60))}:${two(quarter % 60)}` as ClockTime;
}

/**
 * What is let go over an hour (`data-drop="hour:2019-12-04"`, with `:LANE` where a day is split into columns) or over the row
 * of whole days (`whole:2019-12-04`): an item moves there, into another reporter's column it is given to that reporter too, an
 * exemplar is planned there by the form.
 */
export function useHourDrops(): void {
  const { t, locale } = useT();
  const { move } = useCalendar();
  const { itemOf, refusalOf, refuse } = useRefusals();
  const lane = useLaneDrop(useBy());
  const plan = usePlanForm();
  const rules = {
    canDrop: (drag: Dragged, drop: DropTarget) => refusalOf(drag, targetOf(drag, drop)) === null,
    onRefused: (drag: Dragged, drop: DropTarget) =>
      refuse(drag, refusalOf(drag, targetOf(drag, drop))),
    labelOf: (drag: Dragged, drop: DropTarget, point: DropPoint) => {
      const target = targetOf(drag, drop, point);
      const { plannedOn, plannedTime } = target.to;
      return refusalOf(drag, target) ?? whenName(t, locale, plannedOn, plannedTime);
    },
  };
  const onDrop = (drag: Dragged, drop: DropTarget, point: DropPoint) => {
    const target = targetOf(drag, drop, point);
    // The hour may have passed though its day has not.
    const refused = refusalOf(drag, target);
    if (refused) return refuse(drag, refused);
    const item = itemOf(drag);
    if (!item)
      return plan({ exemplar: drag.key, date: target.to.plannedOn, time: target.to.plannedTime });
    if (item.movable) move(item, target.to);
    if (target.laneId !== null) lane.give(item, target.laneId);
  };
  useDropHandler('hour', onDrop, rules);
  useDropHandler('whole', onDrop, rules);
}

interface Target {
  to: PlannedAt;
  laneId: string | null;
}

const LAST_QUARTER = '23:45' as ClockTime;

/** Where it would land. Until the pointer is known, an hour is the day's last: only the day can be refused by then. */
function targetOf({ kind }: Dragged, drop: DropTarget, point?: DropPoint): Target {
  const [day = '', laneId = null] = drop.key.split(':');
  const plannedOn = day as PlainDate;
  if (drop.kind === 'whole') return { to: { plannedOn, plannedTime: null }, laneId };
  if (!point) return { to: { plannedOn, plannedTime: LAST_QUARTER }, laneId };
  // A card is taller than an hour: where the pointer is counts, not its upper edge.
  const y = kind === 'placement' ? point.top : point.y;
  const plannedTime = quarterAt(y, drop.element.getBoundingClientRect());
  return { to: { plannedOn, plannedTime }, laneId };
}

function useRefusals() {
  const { t } = useT();
  const { items } = useCalendar();
  const toast = useToast();
  const now = useNow();
  const lane = useLaneDrop(useBy());
  const itemOf = ({ kind, key }: Dragged): CalendarItem | undefined =>
    kind === 'placement' ? items.find((item) => item.placementId === key) : undefined;
  const refusalOf = (drag: Dragged, { to, laneId }: Target): string | null => {
    const item = itemOf(drag);
    const ofLane = laneId !== null && item ? lane.refusalOf(item, laneId) : null;
    if (ofLane) return ofLane;
    if (item?.plannedOn === to.plannedOn && item.plannedTime === to.plannedTime) return null;
    if (item && !item.movable) return t('week.drop.notMovable');
    return moveRefusalOf(to.plannedOn, to.plannedTime, now) && t('coverage.errors.dayPassed');
  };
  const refuse = (drag: Dragged, reason: string | null) => {
    if (!reason) return;
    const name = itemOf(drag)?.exemplarName;
    toast({ tone: 'late', text: name ? t('calendar.move.refused', { name, reason }) : reason });
  };
  return { itemOf, refusalOf, refuse };
}

const useBy = () => useCalendar().data.address.by ?? 'reporter';
