/** The forms of places. */
import { z } from 'zod';
import { confirmedField } from '~/platform/awareness';
import { choice, day, needed, optional, optionalDay, says, version } from '~/platform/form-fields';
import { clean } from '~/platform/text';
import { PLACE_KINDS } from './rules.places';

export const PLACE_NAME_MAX = 120;

/** A code as the General Statistics Office writes it; letters and hyphens for others. */
export const PLACE_CODE = /^[A-Za-z\d-]{1,12}$/;

const readCode = (typed: string) => (PLACE_CODE.test(clean(typed)) ? clean(typed) : null);
const code = z
  .string(says('fields.errors.required'))
  .transform(clean)
  .refine((typed) => PLACE_CODE.test(typed), says('admin.errors.placeCode'));
const optionalCode = optional(readCode, 'admin.errors.placeCode');

export const newPlaceInput = z.object({
  code,
  name: needed(PLACE_NAME_MAX),
  kind: choice(PLACE_KINDS),
  parentCode: optionalCode,
  /** Null: from always. */
  validFrom: optionalDay,
});
export type NewPlaceInput = z.output<typeof newPlaceInput>;

const own = { code, validFrom: day, version };

export const placeNameInput = z.object({ ...own, name: needed(PLACE_NAME_MAX) });
export type PlaceNameInput = z.output<typeof placeNameInput>;

export const endPlaceInput = z.object({
  ...own,
  /** The last day. */
  validTo: day,
  successorCode: optionalCode,
  confirmed: confirmedField,
});
export type EndPlaceInput = z.output<typeof endPlaceInput>;

export const restorePlaceInput = z.object(own);
export type RestorePlaceInput = z.output<typeof restorePlaceInput>;

/** Writes a list as its preview was drawn: see `digestOf`. */
export const importPlacesInput = z.object({
  digest: z.string().max(100).catch(''),
  confirmed: confirmedField,
});
export type ImportPlacesInput = z.output<typeof importPlacesInput>;
