/** States the sample needs, as their editors would on the demo's first morning. */
import { v7 } from 'uuid';
import { createSeries } from '~/features/coverage/commands.series.server';
import { seriesSchema } from '~/features/coverage/input.series';
import { stillClock } from '~/platform/clock.server';
import type { Db } from '../connect';
import { basePrincipal, CHANNELS } from './base';
import { slotId } from './slots';
import { SERIES, type SeriesText } from './texts/series';

const STATED_AT = '2019-12-02T00:30:00.000Z';
const STARTS_ON = '2020-01-06';

export async function writeSeries(db: Db): Promise<void> {
  for (const text of SERIES) {
    const who = basePrincipal(text.by);
    const ctx = { db, who, clock: stillClock(STATED_AT), newId: v7 };
    await createSeries(ctx, seriesSchema.parse(formOf(text)));
  }
}

const formOf = (text: SeriesText) => ({
  channelId: CHANNELS[text.channel],
  slotId: text.slot && slotId(text.slot),
  genre: text.genre,
  title: text.title,
  brief: text.brief,
  placeCode: text.placeCode,
  sectorCode: text.sectorCode,
  family: text.family,
  lengthValue: text.length,
  deadlineDays: 2,
  deadlineTime: '16:00',
  repeat: 'weekly',
  weekdays: [text.weekday ?? 2],
  startsOn: STARTS_ON,
  endsOn: text.endsOn,
});
