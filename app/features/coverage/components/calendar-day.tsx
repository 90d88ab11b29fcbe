import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { TabLinks } from '~/ui/tabs';
import { airable, airingOn } from './airing';
import { searchOf } from './calendar-address';
import { CalendarAgenda } from './calendar-agenda';
import { useCalendar } from './calendar-context';
import { LunarDate, Occasions } from './calendar-day-mark';
import { CalendarHours } from './calendar-hours-later';
import { CalendarSkeleton } from './calendar-skeleton';
import { DayList, PhoneDayList } from './day-list';
import { RundownLink } from './rundown-link';

/**
 * One day: what it means, its hours (all together, by reporter or by channel) and beside them everything as a list, which holds
 * hundreds of items. A phone has the list alone; without JavaScript there is the plain list of every view.
 */
export function CalendarDay({ narrow }: { narrow: boolean | null }) {
  const { data } = useCalendar();
  const outline = <CalendarSkeleton data={data} />;
  return (
    <div className="flex flex-col gap-3">
      <DayBar />
      {narrow === null && (
        <noscript>
          <CalendarAgenda />
        </noscript>
      )}
      {narrow ? (
        <PhoneDayList />
      ) : (
        <div
          className={cn(
            'noscript:hidden grid h-[calc(100dvh-15rem)] min-h-136 gap-3 md:max-xl:min-h-192 md:max-xl:grid-rows-[3fr_2fr]',
            // Columns of people need the whole width.
            data.address.by
              ? 'xl:min-h-192 xl:grid-rows-[3fr_2fr]'
              : 'xl:grid-cols-[minmax(0,1fr)_23rem]',
          )}
        >
          <Hours ready={narrow === false} outline={outline} />
          <DayList />
        </div>
      )}
    </div>
  );
}

function Hours({ ready, outline }: { ready: boolean; outline: ReactNode }) {
  return (
    <div className="min-h-0 min-w-0 max-md:hidden">
      {ready ? <CalendarHours waiting={outline} /> : outline}
    </div>
  );
}

/** The lunar date, what the day is, the rundowns of what broadcasts on it, and the way to split it. */
function DayBar() {
  const { t } = useT();
  const { data, items } = useCalendar();
  const { address, date } = data;
  const choices = [null, 'reporter', 'channel'] as const;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <LunarDate day={date} look="full" />
        <Occasions day={date} look="row" />
        {airingOn([...items, ...airable(data.freeSeats)], date).map((channel) => (
          <RundownLink key={channel.id} channel={channel} day={date} named />
        ))}
      </p>
      <div data-print="no" className="ml-auto max-md:ml-0">
        <TabLinks
          look="segments"
          label={t('week.by.label')}
          tabs={choices.map((by) => ({
            to: `/calendar${searchOf(address, { view: 'day', by })}`,
            label: t(`week.by.${by ?? 'all'}`),
            current: address.by === by,
          }))}
        />
      </div>
    </div>
  );
}
