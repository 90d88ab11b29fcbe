import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { Skeleton } from '~/ui/skeleton';
import { daysOf } from './calendar-address';
import type { CalendarData } from './calendar-types';

/** The grid's lines at the size that the grid will have, while it is fetched. */
export function CalendarSkeleton({ data, className }: { data: CalendarData; className?: string }) {
  const { t } = useT();
  const days = daysOf(data.window);
  const columns = data.view === 'day' ? 1 : 7;
  return (
    <div
      role="status"
      className={cn('h-full overflow-hidden rounded-md border border-line bg-panel', className)}
    >
      <span className="sr-only">{t('calendar.loading')}</span>
      <div aria-hidden className="flex h-full flex-col">
        <div className="h-7 shrink-0 border-line border-b" />
        <div
          className="grid min-h-0 flex-1"
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        >
          {days.map((day, index) => (
            <div
              key={day}
              className={cn(
                'border-line p-1.5',
                index % columns > 0 && 'border-l',
                index >= columns && 'border-t',
              )}
            >
              {index % 3 === 0 && <Skeleton className="mt-6 h-5 w-4/5" />}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
