/** The forms that begin an installation: organisations and outlets. */
import { z } from 'zod';
import { confirmedField } from '~/platform/awareness';
import { choice, day, id, needed, optionalId, text, version } from '~/platform/form-fields';
import { ORGANISATION_KINDS, OUTLET_HUES, OUTLET_ICONS } from './rules.organisations';

const NAME_MAX = 120;
const SHORT_NAME_MAX = 12;

const name = needed(NAME_MAX);
/** Empty: the Vietnamese name stands for it. */
const nameEn = text(NAME_MAX);

export const newOrganisationInput = z.object({
  name,
  nameEn,
  kind: choice(ORGANISATION_KINDS),
});
export type NewOrganisationInput = z.output<typeof newOrganisationInput>;

export const organisationInput = z.object({ id, name, nameEn, version });
export type OrganisationInput = z.output<typeof organisationInput>;

export const endOrganisationInput = z.object({
  id,
  /** The last day. */
  validTo: day,
  successorId: optionalId,
  version,
  confirmed: confirmedField,
});
export type EndOrganisationInput = z.output<typeof endOrganisationInput>;

export const restoreOrganisationInput = z.object({ id, version });
export type RestoreOrganisationInput = z.output<typeof restoreOrganisationInput>;

const look = { icon: choice(OUTLET_ICONS), hue: choice(OUTLET_HUES) };

export const newOutletInput = z.object({
  name,
  nameEn,
  shortName: needed(SHORT_NAME_MAX),
  ...look,
  /** Null: a new organisation, made with the outlet. */
  organisationId: optionalId,
  /** The names of the new organisation; empty: those of the outlet. */
  organisationName: text(NAME_MAX),
  organisationNameEn: text(NAME_MAX),
});
export type NewOutletInput = z.output<typeof newOutletInput>;

export const outletLookInput = z.object({ ...look, version });
export type OutletLookInput = z.output<typeof outletLookInput>;

/** One step of an outlet in the order of the list. */
export const outletOrderInput = z.object({ id, direction: choice(['up', 'down']) });
export type OutletOrderInput = z.output<typeof outletOrderInput>;
