/** What the forms of slots and of their occurrences send. Messages are keys of the catalogues. */
import { z } from 'zod';
import type { ErrorKey } from '~/platform/i18n/keys';
import { clean } from '~/platform/text';
import { asClockTime, asPlainDate, type ClockTime, type PlainDate } from '~/platform/time';
import { ruleProblemOf } from './rules.recurrence';
import { isMonthDay, NTHS, REPEATS, type Repeat, ruleOfRepeat } from './rules.repeat';

const NAME_MAX = 120;
const REASON_MAX = 500;
const RULE_MAX = 300;
export const CAPACITY_MAX = 20;
export const DEADLINE_DAYS_MAX = 30;
export const INTERVAL_MAX = 30;
/** Rows of reruns that the form offers. */
export const RERUNS_MAX = 3;

type Message = ErrorKey | `${ErrorKey}?${string}`;
const says = (message: Message) => ({ error: message });

const id = z.string(says('common.errors.required')).min(1, says('common.errors.required')).max(64);
const name = z
  .string(says('common.errors.required'))
  .transform(clean)
  .refine((text) => text !== '', says('common.errors.required'))
  .refine((text) => text.length <= NAME_MAX, says(`common.errors.tooLong?max=${NAME_MAX}`));

const whole = (least: number, most: number) =>
  z.coerce
    .number(says('common.errors.invalidNumber'))
    .int(says(`admin.errors.numberRange?min=${least}&max=${most}`))
    .min(least, says(`admin.errors.numberRange?min=${least}&max=${most}`))
    .max(most, says(`admin.errors.numberRange?min=${least}&max=${most}`));

const read = <T>(reader: (text: string) => T | null, message: Message) =>
  z.string(says('common.errors.required')).transform((text, context): T => {
    const value = reader(clean(text));
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const day = read<PlainDate>(asPlainDate, 'common.errors.invalidDate');
const time = read<ClockTime>(asClockTime, 'common.errors.invalidTime');
const absent = <T>(value: T | undefined): T | null => value ?? null;
const optionalDay = day.optional().transform(absent);
const optionalTime = time.optional().transform(absent);
const version = z.coerce.number(says('errors.conflict')).int();

const ticked = z
  .string()
  .optional()
  .transform((value) => value === '1' || value === 'on');

/** The fields of "when it comes again"; `ruleFrom` makes the rule of them. */
export const repeatFields = {
  repeat: z.enum(REPEATS, says('common.errors.invalidChoice')),
  interval: whole(1, INTERVAL_MAX).default(1),
  weekdays: z
    .array(z.coerce.number().int().min(1).max(7).optional())
    .default([])
    .transform((days) => days.filter((each) => each !== undefined).sort()),
  monthDays: z.string().max(120).default(''),
  lastDay: ticked,
  nth: z.coerce
    .number()
    .pipe(z.literal([...NTHS], says('common.errors.invalidChoice')))
    .default(1),
  nthWeekday: whole(1, 7).default(1),
  rrule: z
    .string()
    .max(RULE_MAX, says(`common.errors.tooLong?max=${RULE_MAX}`))
    .default(''),
  startsOn: day,
  endsOn: optionalDay,
};

type RepeatFields = z.output<z.ZodObject<typeof repeatFields>>;

/** The rule that the fields stand for; problems are told at the field that people see. */
export function ruleFrom(fields: RepeatFields, context: z.RefinementCtx): string {
  const issue = (path: string, message: Message) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (fields.endsOn !== null && fields.endsOn < fields.startsOn)
    issue('endsOn', 'slots.errors.endsBeforeStart');
  const said = repeatFrom(fields);
  if (said.repeat === 'weekly' && said.weekdays.length === 0) {
    issue('weekdays', 'slots.errors.weekdaysRequired');
    return '';
  }
  if (
    said.repeat === 'monthDates' &&
    !(said.monthDays.length > 0 && said.monthDays.every(isMonthDay))
  ) {
    issue('monthDays', 'slots.errors.monthDays');
    return '';
  }
  const rrule = ruleOfRepeat(said);
  const problem = ruleProblemOf(rrule, fields.startsOn);
  if (problem) issue(said.repeat === 'rule' ? 'rrule' : 'startsOn', `slots.errors.${problem}`);
  return rrule;
}

function repeatFrom(fields: RepeatFields): Repeat {
  const { repeat, interval } = fields;
  switch (repeat) {
    case 'daily':
      return { repeat, interval };
    case 'weekdays':
      return { repeat };
    case 'weekly':
      return { repeat, interval, weekdays: fields.weekdays };
    case 'monthDates':
      return { repeat, interval, monthDays: monthDaysOf(fields) };
    case 'monthNth':
      return { repeat, interval, nth: fields.nth, weekday: fields.nthWeekday };
    case 'rule':
      return { repeat, rrule: fields.rrule };
  }
}

/** "1, 15" and the tick for the last day of the month. */
function monthDaysOf({ monthDays, lastDay }: RepeatFields): number[] {
  const typed = monthDays
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  return [...new Set(lastDay ? [...typed, -1] : typed)];
}

const rerun = z.object({ afterDays: whole(0, 60).optional(), time: time.optional() });

const slotFields = z.object({
  channelId: id,
  name,
  ...repeatFields,
  startTime: optionalTime,
  lengthValue: whole(1, 20_000).optional().transform(absent),
  capacity: whole(1, CAPACITY_MAX),
  genre: id,
  deadlineDays: whole(0, DEADLINE_DAYS_MAX),
  deadlineTime: time,
  reruns: z.array(rerun.optional()).max(RERUNS_MAX).default([]),
});

/** A slot as its form says it: the rule is made of the fields, reruns without an hour are left out. */
const asSlot = <Fields extends z.output<typeof slotFields>>(
  fields: Fields,
  context: z.RefinementCtx,
) => ({
  ...fields,
  rrule: ruleFrom(fields, context),
  reruns: fields.reruns.flatMap((each) =>
    each?.time === undefined ? [] : [{ afterDays: each.afterDays ?? 1, time: each.time }],
  ),
});

export const newSlotInput = slotFields.transform(asSlot);
export type NewSlotInput = z.output<typeof newSlotInput>;

/** `free`: what would stand on days that the slot no longer has leaves it, and keeps day and hour. */
export const slotInput = slotFields.extend({ version, free: ticked }).transform(asSlot);
export type SlotInput = z.output<typeof slotInput>;

const reason = z
  .string(says('common.errors.reasonRequired'))
  .transform(clean)
  .refine((text) => text !== '', says('common.errors.reasonRequired'))
  .refine((text) => text.length <= REASON_MAX, says(`common.errors.tooLong?max=${REASON_MAX}`));

export const endSlotInput = z.object({ endsOn: day, reason, version, free: ticked });
export type EndSlotInput = z.output<typeof endSlotInput>;

export const reopenSlotInput = z.object({ version });

/** `version`: of what was decided about the occurrence before; 0 when nothing was. */
const decided = { reason, version };
export const skipInput = z.object({ ...decided, free: ticked });
export const occurrenceMoveInput = z.object({ ...decided, movedTo: day, movedTime: optionalTime });
export const capacityInput = z.object({ ...decided, capacity: whole(0, CAPACITY_MAX) });
export const restoreInput = z.object({ version });
export type SkipInput = z.output<typeof skipInput>;
export type OccurrenceMoveInput = z.output<typeof occurrenceMoveInput>;
export type CapacityInput = z.output<typeof capacityInput>;
