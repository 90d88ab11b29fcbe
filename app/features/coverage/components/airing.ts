/** Which channels broadcast something on a day: those that have a rundown. Pure. */
import type { PlainDate } from '~/platform/time';
import { isBroadcast } from '../rules.mediums';
import type { CalendarItem, OpenSeats } from './calendar-types';

type Aired = Pick<CalendarItem, 'medium' | 'channelId' | 'channelName' | 'plannedOn'>;

/** The broadcasting channels among what stands on the day, each once, in the order given. */
export function airingOn(items: readonly Aired[], day: PlainDate): { id: string; name: string }[] {
  const names = new Map(
    items
      .filter((item) => item.plannedOn === day && isBroadcast(item.medium))
      .map((item) => [item.channelId, item.channelName]),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Empty seats as what will be aired in them. */
export const airable = (seats: readonly OpenSeats[]): Aired[] =>
  seats.map(({ medium, channelId, channelName, day }) => ({
    ...{ medium, channelId, channelName },
    plannedOn: day,
  }));
