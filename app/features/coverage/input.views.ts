import { z } from 'zod';
import { needed, says, version } from '~/platform/form-fields';

const NAME_MAX = 80;
const SEARCH_MAX = 2000;

const id = z.string(says('errors.notFound')).max(64);
const search = z.string().max(SEARCH_MAX, says('errors.invalid')).default('');
const name = needed(NAME_MAX);
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
