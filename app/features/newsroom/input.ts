import { z } from 'zod';
import type { ErrorKey } from '~/platform/i18n/keys';
import { DAY_CALENDARS, DAY_KINDS, MEDIA, occurs } from './rules';

const NAME_MAX = 120;
const SHORT_NAME_MAX = 12;
const DAYS_MAX = 15;
const REASON_MAX = 500;

const says = (key: ErrorKey, params = '') => (params ? `${key}?${params}` : key);

const required = z.string({ error: says('common.errors.required') }).trim();
const name = required.max(NAME_MAX, says('common.errors.tooLong', `max=${NAME_MAX}`));
// A number out of range ends the check there: the day is not compared with a month that does not exist.
const number = (least: number, most: number) => {
  const range = {
    error: says('admin.errors.numberRange', `min=${least}&max=${most}`),
    abort: true,
  };
  return z.coerce
    .number({ error: says('common.errors.invalidNumber') })
    .int(range)
    .min(least, range)
    .max(most, range);
};
const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: says('common.errors.invalidChoice') });
const version = z.coerce.number({ error: says('errors.conflict') }).int();

export const outletInput = z.object({
  name,
  nameEn: name,
  shortName: required.max(SHORT_NAME_MAX, says('common.errors.tooLong', `max=${SHORT_NAME_MAX}`)),
  version,
});
export type OutletInput = z.output<typeof outletInput>;

export const newChannelInput = z.object({ name, nameEn: name, medium: choice(MEDIA) });
export type NewChannelInput = z.output<typeof newChannelInput>;

export const channelInput = z.object({ id: required, name, nameEn: name, version });
export type ChannelInput = z.output<typeof channelInput>;

/** Brings something into use or takes it out. `id` names it where the address does not. */
export const activeInput = z.object({
  id: required,
  active: choice(['0', '1']).transform((text) => text === '1'),
  version,
});
export type ActiveInput = z.output<typeof activeInput>;

const day = z.object({
  nameVi: name,
  nameEn: name,
  calendar: choice(DAY_CALENDARS),
  month: number(1, 12),
  day: number(1, 31),
  lengthDays: number(1, DAYS_MAX),
  kind: choice(DAY_KINDS),
  sectors: z
    .array(z.string().optional())
    .default([])
    .transform((codes) => [...new Set(codes.filter((code) => code !== undefined))]),
  certain: z
    .literal('1')
    .optional()
    .transform((text) => text === '1'),
});
const realDay = {
  path: ['day'],
  error: says('admin.errors.noSuchDay'),
};

export const newDayInput = day.refine(
  (value) => occurs(value.calendar, value.month, value.day),
  realDay,
);
export type NewDayInput = z.output<typeof newDayInput>;

export const dayInput = day
  .extend({ version })
  .refine((value) => occurs(value.calendar, value.month, value.day), realDay);
export type DayInput = z.output<typeof dayInput>;

export const removeDayInput = z.object({
  reason: z
    .string({ error: says('common.errors.reasonRequired') })
    .trim()
    .max(REASON_MAX, says('common.errors.tooLong', `max=${REASON_MAX}`)),
  version,
});

export const newSectorInput = z.object({ name, nameEn: name });
export type NewSectorInput = z.output<typeof newSectorInput>;

export const sectorInput = z.object({ id: required, name, nameEn: name, version });
export type SectorInput = z.output<typeof sectorInput>;
