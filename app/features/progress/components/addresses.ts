/** Where the list behind a figure stands. */
import type { CoverageState, OutletCoverage } from '~/features/exemplars/rules';

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
