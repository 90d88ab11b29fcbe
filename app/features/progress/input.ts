/** What the addresses of the progress lists ask for; anything odd is left out. */
import { z } from 'zod';
import type { OutletCoverage } from '~/features/exemplars/rules';
import { page, ticked } from '~/platform/form-fields';
import { OUTLET_STATES } from './rules';

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);
const outlet = z.string().min(1).max(64).optional().catch(undefined);

const coveredSchema = z.object({
  owed: ticked,
  outlet,
  state: z
    .enum(OUTLET_STATES as [OutletCoverage, ...OutletCoverage[]])
    .optional()
    .catch(undefined),
  month,
  page,
});
const publicationsSchema = z.object({ outlet, month, mine: ticked, page });

export const readCovered = (search: URLSearchParams) =>
  coveredSchema.parse(Object.fromEntries(search));
export const readPublications = (search: URLSearchParams) =>
  publicationsSchema.parse(Object.fromEntries(search));
