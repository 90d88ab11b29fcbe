/** Notes the sample needs, as their editors state them on the demo's first morning. */
import { createSeries } from '~/features/coverage/commands.series.server';
import { seriesSchema } from '~/features/coverage/input.series';
import { CHANNELS } from './base';
import { slotId } from './slots';
import type { Stage } from './stage';
import { SERIES, type SeriesText } from './texts/series';

const STATED_AT = new Date('2019-12-02T07:30:00+07:00').getTime();
const STARTS_ON = '2020-01-06';

export function cueSeries(stage: Stage): void {
  for (const text of SERIES) {
    stage.cue(STATED_AT, text.by, (ctx) => createSeries(ctx, seriesSchema.parse(formOf(text))));
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
