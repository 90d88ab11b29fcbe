import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { type Dragged, type DropTarget, useDropHandler } from '~/ui/dragging';
import { useToast } from '~/ui/toast';
import { moveRefusalOf } from '../rules.placements';
import { useCalendar } from './calendar-context';
import { whenName } from './calendar-text';
import type { CalendarItem } from './calendar-types';
import { usePlanForm } from './use-going';

/**
 * What is let go over a day (`data-drop="day:2019-12-04"`): an item moves there and keeps its hour, an exemplar is planned there
 * by the form. A day that has passed refuses both and says so.
 */
export function useDayDrops(): void {
  const { t, locale } = useT();
  const { items, move } = useCalendar();
  const plan = usePlanForm();
  const toast = useToast();
  const now = useNow();
  const itemOf = ({ kind, key }: Dragged): CalendarItem | undefined =>
    kind === 'placement' ? items.find((item) => item.placementId === key) : undefined;
  const refusalOf = (drag: Dragged, drop: DropTarget) => {
    const item = itemOf(drag);
    const day = dayOf(drop);
    if (item?.plannedOn === day) return null;
    return moveRefusalOf(day, item?.plannedTime ?? null, now);
  };
  useDropHandler(
    'day',
    (drag, drop) => {
      const item = itemOf(drag);
      if (item) move(item, { plannedOn: dayOf(drop), plannedTime: item.plannedTime });
      else if (drag.kind === 'exemplar') plan({ exemplar: drag.key, date: dayOf(drop) });
    },
    {
      canDrop: (drag, drop) => refusalOf(drag, drop) === null,
      onRefused: (drag) => {
        const reason = t('coverage.errors.dayPassed');
        const item = itemOf(drag);
        const text = item
          ? t('calendar.move.refused', { name: item.exemplarName, reason })
          : reason;
        toast({ tone: 'late', text });
      },
      labelOf: (drag, drop) =>
        refusalOf(drag, drop)
          ? t('month.dayPassed')
          : whenName(t, locale, dayOf(drop), itemOf(drag)?.plannedTime ?? null),
    },
  );
}

const dayOf = ({ key }: DropTarget): PlainDate => key as PlainDate;
