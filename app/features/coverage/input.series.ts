/** What the forms of recurring needs send. */
import { z } from 'zod';
import { FAMILIES } from '~/features/exemplars/rules';
import { repeatFields, ruleFrom } from '~/features/newsroom/rules.repeat-fields';
import {
  absent,
  choice,
  id,
  needed,
  optionalId,
  optionalTime,
  reason,
  text,
  version,
  whole,
} from '~/platform/form-fields';
import { type Confirmable, confirmation, genre } from './input.fields';
import { BRIEF_MAX, LENGTH_MAX, REASON_MAX, TITLE_MAX } from './rules.limits';

/** A need of an outlet: what, how often, about whom at most. `slotId` makes it follow that slot. */
export const seriesSchema = z
  .object({
    channelId: id,
    slotId: optionalId,
    genre,
    title: needed(TITLE_MAX),
    brief: text(BRIEF_MAX),
    placeCode: optionalId,
    sectorCode: optionalId,
    family: choice(FAMILIES).optional().transform(absent),
    lengthValue: whole(1, LENGTH_MAX).optional().transform(absent),
    plannedTime: optionalTime,
    deadlineDays: whole(0, 30),
    deadlineTime: optionalTime,
    ...repeatFields,
  })
  .transform((fields, context) => ({ ...fields, rrule: ruleFrom(fields, context) }));
export type SeriesInput = z.output<typeof seriesSchema>;

export const endSeriesSchema = z.object({
  reason: reason(REASON_MAX),
  version,
});

export const subjectSchema = z.object({ exemplarId: id, version, ...confirmation });
export type SubjectInput = Omit<Confirmable<z.output<typeof subjectSchema>>, 'version'> & {
  version?: number;
};
