/** Recurring needs of command tests. */
import { seriesSchema } from '../input.series';

/** The form of a need for a story each Thursday from 2 December 2019, on that channel. */
export const weeklyNeed = (channelId: string, endsOn: string) =>
  seriesSchema.parse({
    channelId,
    genre: 'profile',
    title: 'Gương Đông Hải',
    placeCode: '960',
    deadlineDays: '2',
    deadlineTime: '16:00',
    repeat: 'weekly',
    weekdays: [undefined, undefined, undefined, '4'],
    startsOn: '2019-12-02',
    endsOn,
  });
