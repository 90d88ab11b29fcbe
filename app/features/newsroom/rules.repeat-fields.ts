/** "When it comes again" as forms send it, whatever it is that comes again: a slot, a recurring need. Messages are keys of the catalogues. */
import { z } from 'zod';
import {
  choice,
  day,
  type Message,
  optionalDay,
  says,
  ticked,
  whole,
} from '~/platform/form-fields';
import { daysOfRule, ruleProblemOf } from './rules.recurrence';
import { isMonthDay, NTHS, REPEATS, type Repeat, ruleOfRepeat } from './rules.repeat';

const RULE_MAX = 300;
const INTERVAL_MAX = 30;

/** The fields of "when it comes again"; `ruleFrom` makes the rule of them. */
export const repeatFields = {
  repeat: choice(REPEATS),
  interval: whole(1, INTERVAL_MAX).default(1),
  weekdays: z
    .array(z.coerce.number().int().min(1).max(7).optional())
    .default([])
    .transform((days) => days.filter((each) => each !== undefined).sort()),
  monthDays: z.string().max(120).default(''),
  lastDay: ticked,
  nth: z.coerce
    .number()
    .pipe(z.literal([...NTHS], says('fields.errors.invalidChoice')))
    .default(1),
  nthWeekday: whole(1, 7).default(1),
  rrule: z
    .string()
    .max(RULE_MAX, says(`fields.errors.tooLong?max=${RULE_MAX}`))
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
  else if (hasNoDay(rrule, fields)) issue('endsOn', 'slots.errors.noDays');
  return rrule;
}

/** Whether an end comes before the first day of the rule. */
const hasNoDay = (rrule: string, { startsOn, endsOn }: RepeatFields): boolean =>
  endsOn !== null &&
  endsOn >= startsOn &&
  daysOfRule(rrule, startsOn, startsOn, endsOn).length === 0;

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
