import { z } from 'zod';
import type { ErrorKey } from '~/platform/i18n/keys';

const NAME_MAX = 80;
const SEARCH_MAX = 2000;

const says = (key: ErrorKey, params = '') => (params ? `${key}?${params}` : key);

const id = z.string({ error: says('errors.notFound') }).max(64);
const version = z.coerce.number({ error: says('errors.conflict') }).int();
const search = z.string().max(SEARCH_MAX, says('errors.invalid')).default('');
const name = z
  .string({ error: says('common.errors.required') })
  .trim()
  .max(NAME_MAX, says('common.errors.tooLong', `max=${NAME_MAX}`));
/** The outlet that it is shared with; absent keeps it private. */
const outletId = z.string().max(64).optional();

/** A new view: `search` is the search part of the calendar's address. */
export const saveViewInput = z.object({ name, search, outletId });
export type SaveViewInput = z.output<typeof saveViewInput>;

export const updateViewInput = z.object({ id, version, name, outletId });
export type UpdateViewInput = z.output<typeof updateViewInput>;

export const overwriteViewInput = z.object({ id, version, search });
export type OverwriteViewInput = z.output<typeof overwriteViewInput>;

export const viewInput = z.object({ id, version });
export type ViewInput = z.output<typeof viewInput>;

/** Without an id the person's own screen is the start page again. */
export const startViewInput = z.object({ id: id.optional() });
export type StartViewInput = z.output<typeof startViewInput>;
