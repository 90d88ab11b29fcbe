/** What a profile and an absence may say. */
import { z } from 'zod';
import type { ErrorKey } from '~/platform/i18n/keys';
import { asPlainDate, daysBetween } from '~/platform/time';
import { CREW_PARTS } from '../coverage/rules';
import { ABSENCE_KINDS } from './rules.absences';
import { LANGUAGES } from './rules.reporters';

export const CAPACITY_MAX = 20;
export const EQUIPMENT_MAX = 300;
export const NOTE_MAX = 500;
export const REASON_MAX = 500;
/** The longest leave that one request asks for: half a year of maternity leave and a little more. */
const ABSENCE_DAYS_MAX = 200;

const says = (key: ErrorKey, params = '') => (params ? `${key}?${params}` : key);
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, says('common.errors.tooLong', `max=${most}`))
    .default('');
const version = z.coerce.number({ error: says('errors.conflict') }).int();
const required = z.string({ error: says('common.errors.required') }).trim();
const day = required.transform((value, at) => {
  const date = asPlainDate(value);
  if (date) return date;
  at.addIssue({ code: 'custom', message: says('common.errors.invalidDate') });
  return z.NEVER;
});

/** Ticked boxes, some of them absent, as a list without repetition. */
const ticked = <T extends z.ZodType<string>>(one: T) =>
  z
    .array(one.optional())
    .default([])
    .transform((codes) => [
      ...new Set(codes.filter((code): code is NonNullable<typeof code> => code !== undefined)),
    ]);
const languages = ticked(z.enum(LANGUAGES, { error: says('common.errors.invalidChoice') }));

/** What a reporter says of themself. */
export const ownProfileInput = z.object({ equipment: text(EQUIPMENT_MAX), languages, version });
export type OwnProfileInput = z.output<typeof ownProfileInput>;

const capacity = {
  error: says('admin.errors.numberRange', `min=0&max=${CAPACITY_MAX}`),
};

/** What an editor says of a reporter. */
export const profileInput = ownProfileInput.extend({
  weeklyCapacity: z.coerce
    .number({ error: says('common.errors.invalidNumber') })
    .int(capacity)
    .min(0, capacity)
    .max(CAPACITY_MAX, capacity),
  crewPart: z
    .enum(CREW_PARTS, { error: says('common.errors.invalidChoice') })
    .optional()
    .transform((part) => part ?? null),
  note: text(NOTE_MAX),
  sectors: ticked(z.string()),
  places: ticked(z.string()),
});
export type ProfileInput = z.output<typeof profileInput>;

const absence = z.object({
  kind: z.enum(ABSENCE_KINDS, { error: says('common.errors.invalidChoice') }),
  fromOn: day,
  toOn: day,
  reason: text(REASON_MAX),
});
const spans = ({ fromOn, toOn }: { fromOn: string; toOn: string }) => toOn >= fromOn;
const short = (span: Parameters<typeof spans>[0]) => {
  const [from, to] = [asPlainDate(span.fromOn), asPlainDate(span.toOn)];
  return !from || !to || daysBetween(from, to) < ABSENCE_DAYS_MAX;
};
const backwards = { path: ['toOn'], error: says('reporters.errors.backwards') };
const tooLong = {
  path: ['toOn'],
  error: says('reporters.errors.tooLong', `days=${ABSENCE_DAYS_MAX}`),
};

/** A request; an editor names the reporter whom it is for. */
export const newAbsenceInput = absence
  .extend({ personId: z.string().optional() })
  .refine(spans, backwards)
  .refine(short, tooLong);
export type NewAbsenceInput = z.output<typeof newAbsenceInput>;

export const absenceInput = absence
  .extend({ version })
  .refine(spans, backwards)
  .refine(short, tooLong);
export type AbsenceInput = z.output<typeof absenceInput>;

/** A decision: on the version that was read, and with the planned work that was seen (ids, comma separated). */
export const decisionInput = z.object({
  reason: text(REASON_MAX),
  seen: z
    .string()
    .default('')
    .transform((ids) => ids.split(',').filter(Boolean)),
  version,
});
export type DecisionInput = z.output<typeof decisionInput>;
