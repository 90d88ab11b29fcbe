import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { useCalendar } from './calendar-context';
import { NOBODY } from './calendar-filter';
import { OutletIcon } from './calendar-outlet';
import type { CalendarLane } from './calendar-types';

/** A reporter with the load of the week, or a channel; always with the outlet. */
export function LaneName({ lane }: { lane: CalendarLane }) {
  const { t } = useT();
  const { outletOf } = useCalendar();
  if (lane.id === NOBODY)
    return <span className="font-semibold text-sm">{t('calendar.item.noLead')}</span>;
  const outlet = lane.outletId ? outletOf(lane.outletId) : undefined;
  return (
    <span data-hue={outlet?.hue} className="flex min-w-0 flex-col">
      <span className="truncate font-semibold text-ink text-sm" title={lane.name}>
        {lane.name}
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 font-normal text-xs">
        {outlet && (
          <span className="inline-flex items-center gap-1 text-hue">
            <OutletIcon icon={outlet.icon} className="size-3" />
            {outlet.shortName}
          </span>
        )}
        <LaneLoad lane={lane} />
      </span>
    </span>
  );
}

/** "3 việc", "6/5 việc, quá tải": the load of the week against what the reporter takes on. */
function LaneLoad({ lane: { load, capacity } }: { lane: CalendarLane }) {
  const { t } = useT();
  if (load === null) return null;
  const over = capacity !== null && load > capacity;
  return (
    <span data-figures className={cn('text-muted', over && 'font-medium text-late')}>
      {capacity === null
        ? t('week.load', { count: load })
        : t(over ? 'week.loadOver' : 'week.loadOf', { count: load, capacity })}
    </span>
  );
}
