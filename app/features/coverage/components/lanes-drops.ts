import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { type Dragged, type DropTarget, useDropHandler } from '~/ui/dragging';
import { useToast } from '~/ui/toast';
import { moveRefusalOf } from '../rules.placements';
import { assigningOf } from './assign-queue';
import type { LanesBy } from './calendar-address';
import { useCalendar } from './calendar-context';
import { NOBODY } from './calendar-filter';
import { whenName } from './calendar-text';
import type { CalendarItem } from './calendar-types';
import { laneIdOf } from './lanes-rows';
import { usePlanForm } from './use-going';

/** What it means to let an item go in a lane: nothing in its own, in another reporter's it is given to that reporter. */
export function useLaneDrop(by: LanesBy) {
  const { t } = useT();
  const { data, outletOf, assign, askToAssign } = useCalendar();
  const laneOf = (laneId: string) => data.lanes?.reporters.find((each) => each.id === laneId);
  const refusalOf = (item: CalendarItem, laneId: string): string | null => {
    if (laneIdOf(item, by) === laneId) return null;
    if (by === 'channel') return t('week.drop.otherChannel', { channel: item.channelName });
    if (laneId === NOBODY) return t('week.drop.nobody');
    if (laneOf(laneId)?.outletId !== item.outletId) return t('week.drop.otherOutlet');
    const assigning = assigningOf(item, outletOf(item.outletId));
    return assigning === 'no' ? t('week.drop.notAssignable') : null;
  };
  /** Asks for the reason when the work is taken from somebody; otherwise it is given at once. */
  const give = (item: CalendarItem, laneId: string): void => {
    const lane = laneOf(laneId);
    if (by === 'channel' || laneIdOf(item, by) === laneId || !lane) return;
    if (assigningOf(item, outletOf(item.outletId)) === 'reason') askToAssign(item, laneId);
    else assign(item, { id: laneId, name: lane.name });
  };
  return { refusalOf, give, nameOf: (laneId: string) => laneOf(laneId)?.name ?? null };
}

/**
 * What is let go in a cell of the lanes (`data-drop="lane:PERSON:2019-12-04"`): an item goes to that day and keeps its hour, and
 * to that reporter; an exemplar is planned on that day by the form.
 */
export function useLaneDrops(by: LanesBy): void {
  const { t, locale } = useT();
  const { items, move } = useCalendar();
  const toast = useToast();
  const now = useNow();
  const lane = useLaneDrop(by);
  const plan = usePlanForm();
  const itemOf = ({ kind, key }: Dragged): CalendarItem | undefined =>
    kind === 'placement' ? items.find((item) => item.placementId === key) : undefined;
  const refusalOf = (drag: Dragged, drop: DropTarget): string | null => {
    const { laneId, day } = cellOf(drop);
    const item = itemOf(drag);
    const ofLane = item ? lane.refusalOf(item, laneId) : null;
    if (ofLane || item?.plannedOn === day) return ofLane;
    if (item && !item.movable) return t('week.drop.notMovable');
    return moveRefusalOf(day, item?.plannedTime ?? null, now) && t('coverage.errors.dayPassed');
  };
  useDropHandler(
    'lane',
    (drag, drop) => {
      const { laneId, day } = cellOf(drop);
      const item = itemOf(drag);
      if (!item) return plan({ exemplar: drag.key, date: day });
      if (item.movable) move(item, { plannedOn: day, plannedTime: item.plannedTime });
      lane.give(item, laneId);
    },
    {
      canDrop: (drag, drop) => refusalOf(drag, drop) === null,
      onRefused: (drag, drop) => {
        const reason = refusalOf(drag, drop);
        const name = itemOf(drag)?.exemplarName;
        if (!reason) return;
        toast({
          tone: 'late',
          text: name ? t('calendar.move.refused', { name, reason }) : reason,
        });
      },
      labelOf: (drag, drop) => {
        const { laneId, day } = cellOf(drop);
        const when = whenName(t, locale, day, itemOf(drag)?.plannedTime ?? null);
        return refusalOf(drag, drop) ?? [when, lane.nameOf(laneId)].filter(Boolean).join(' · ');
      },
    },
  );
}

function cellOf({ key }: DropTarget): { laneId: string; day: PlainDate } {
  const cut = key.lastIndexOf(':');
  return { laneId: key.slice(0, cut), day: key.slice(cut + 1) as PlainDate };
}
