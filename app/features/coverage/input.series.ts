/** What the forms of recurring needs send. Messages are keys of the catalogues. */
import { z } from 'zod';
import { repeatFields, ruleFrom } from '~/features/newsroom/rules.repeat-fields';
import type { ErrorKey } from '~/platform/i18n/keys';
import { clean } from '~/platform/text';
import { asClockTime, type ClockTime } from '~/platform/time';
import { GENRES } from './rules.genres';
import { BRIEF_MAX, LENGTH_MAX, REASON_MAX, TITLE_MAX } from './rules.limits';

type Message = ErrorKey | `${ErrorKey}?${string}`;
const says = (message: Message) => ({ error: message });

const id = z.string(says('common.errors.required')).min(1, says('common.errors.required')).max(64);
const optionalId = z
  .string()
  .max(64)
  .optional()
  .transform((value) => value || null);
const needed = (max: number, message: Message = 'common.errors.required') =>
  z
    .string(says(message))
    .transform(clean)
    .refine((value) => value !== '', says(message))
    .refine((value) => value.length <= max, says(`common.errors.tooLong?max=${max}`));
const whole = (least: number, most: number) => {
  const range = says(`admin.errors.numberRange?min=${least}&max=${most}`);
  return z.coerce
    .number(says('common.errors.invalidNumber'))
    .int(range)
    .min(least, range)
    .max(most, range);
};
const time = z
  .string()
  .optional()
  .transform((text, context): ClockTime | null => {
    if (!text) return null;
    const read = asClockTime(text);
    if (read === null) context.addIssue({ code: 'custom', message: 'common.errors.invalidTime' });
    return read;
  });
const version = z.coerce.number(says('errors.conflict')).int();

/** A need of an outlet: what, how often, about whom at most. `slotId` makes it follow that slot. */
export const seriesSchema = z
  .object({
    channelId: id,
    slotId: optionalId,
    genre: z.enum(GENRES, says('common.errors.invalidChoice')),
    title: needed(TITLE_MAX),
    brief: z
      .string()
      .optional()
      .transform((value) => clean(value ?? ''))
      .refine((value) => value.length <= BRIEF_MAX, says(`common.errors.tooLong?max=${BRIEF_MAX}`)),
    placeCode: optionalId,
    sectorCode: optionalId,
    family: z
      .enum(['advanced', 'good_deed', 'effective_model'], says('common.errors.invalidChoice'))
      .optional()
      .transform((value) => value ?? null),
    lengthValue: whole(1, LENGTH_MAX)
      .optional()
      .transform((value) => value ?? null),
    plannedTime: time,
    deadlineDays: whole(0, 30),
    deadlineTime: time,
    ...repeatFields,
  })
  .transform((fields, context) => ({ ...fields, rrule: ruleFrom(fields, context) }));
export type SeriesInput = z.output<typeof seriesSchema>;

export const endSeriesSchema = z.object({
  reason: needed(REASON_MAX, 'errors.reasonRequired'),
  version,
});

export const subjectSchema = z.object({ exemplarId: id });
