/** Where the list behind a figure stands, and what such an address asks for. */
import { z } from 'zod';
import type { CoverageState, OutletCoverage } from '~/features/exemplars/rules';
import { OUTLET_STATES } from './rules';

interface Slice {
  state?: CoverageState | undefined;
  place?: string | undefined;
  sector?: string | undefined;
  family?: string | undefined;
}

const address = (path: string, search: Record<string, string | undefined>): string => {
  const given = Object.entries(search).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const text = new URLSearchParams(given).toString();
  return text ? `${path}?${text}` : path;
};

/** The registry, filtered: the approved ones of a slice. */
export const registryOf = ({ state, ...slice }: Slice): string =>
  address('/exemplars', { ...(state ? { coverage: state } : { status: 'approved' }), ...slice });

/** The registry, by status. */
export const dossiersOf = (status: string): string => address('/exemplars', { status });

/** Approved exemplars by what one outlet has done, or by the month of their approval, or those still owed. */
export const coveredAddress = (question: {
  owed?: boolean;
  outlet?: string;
  state?: OutletCoverage;
  month?: string;
}): string =>
  address('/progress/exemplars', {
    owed: question.owed ? '1' : undefined,
    outlet: question.outlet,
    state: question.state,
    month: question.month,
  });

/** What was published, by outlet and month. */
export const publicationsAddress = (question: {
  outlet?: string;
  month?: string;
  mine?: boolean;
}): string =>
  address('/progress/publications', {
    outlet: question.outlet,
    month: question.month,
    mine: question.mine ? '1' : undefined,
  });

/** One's own assignments by status. */
export const assignmentsOf = (reporter: string, status: string): string =>
  address('/assignments', { reporter, status });

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);
const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const outlet = z.string().min(1).max(64).optional().catch(undefined);
const ticked = z
  .string()
  .optional()
  .transform((value) => value === '1');

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

/** What the address of a list asks for; anything odd is left out. */
export const readCovered = (search: URLSearchParams) =>
  coveredSchema.parse(Object.fromEntries(search));
export const readPublications = (search: URLSearchParams) =>
  publicationsSchema.parse(Object.fromEntries(search));
