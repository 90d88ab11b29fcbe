import { z } from 'zod';
import { confirmedField } from '~/platform/awareness';
import {
  choice,
  chosen,
  id,
  needed,
  optional,
  reason,
  says,
  text,
  ticked,
  version,
  whole,
} from '~/platform/form-fields';
import { DAY_CALENDARS, DAY_KINDS, MEDIA, occurs } from './rules';
import { readSite } from './rules.sites';

const NAME_MAX = 120;
const SHORT_NAME_MAX = 12;
const DAYS_MAX = 15;
const REASON_MAX = 500;

const name = needed(NAME_MAX);
/** Empty: the Vietnamese name stands for it. */
const nameEn = text(NAME_MAX);

export const outletInput = z.object({
  name,
  nameEn,
  shortName: needed(SHORT_NAME_MAX),
  version,
});
export type OutletInput = z.output<typeof outletInput>;

/** Null: none, or not a channel of the web. */
const site = optional(readSite, 'admin.errors.siteShape');

export const newChannelInput = z.object({ name, nameEn, medium: choice(MEDIA), site });
export type NewChannelInput = z.output<typeof newChannelInput>;

export const channelInput = z.object({ id, name, nameEn, site, version });
export type ChannelInput = z.output<typeof channelInput>;

/** Brings something into use or takes it out. `id` names it where the address does not. */
export const activeInput = z.object({
  id,
  active: choice(['0', '1']).transform((text) => text === '1'),
  version,
  /** What hangs on it as far as the person was told; see `requireAware`. */
  confirmed: confirmedField,
});
export type ActiveInput = z.output<typeof activeInput>;

const day = z.object({
  nameVi: name,
  nameEn,
  calendar: choice(DAY_CALENDARS),
  month: whole(1, 12),
  day: whole(1, 31),
  lengthDays: whole(1, DAYS_MAX),
  kind: choice(DAY_KINDS),
  sectors: chosen(z.string()),
  certain: ticked,
});
const realDay = {
  path: ['day'],
  ...says('admin.errors.noSuchDay'),
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
  reason: reason(REASON_MAX),
  version,
});

export const newSectorInput = z.object({ name, nameEn });
export type NewSectorInput = z.output<typeof newSectorInput>;

export const sectorInput = z.object({ id, name, nameEn, version });
export type SectorInput = z.output<typeof sectorInput>;
