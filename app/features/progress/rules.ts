/** What the progress page counts, and who counts what. */
import {
  COVERAGE_STATES,
  type CoverageState,
  type OutletCoverage,
} from '~/features/exemplars/rules';
import { can } from '~/platform/permissions';
import { hasRole, type Principal } from '~/platform/principal';

/** From what is owed to what is done, as the figures are drawn. */
export const STATES: readonly CoverageState[] = COVERAGE_STATES;
export const OUTLET_STATES: readonly OutletCoverage[] = [
  'none',
  'planned',
  'in_production',
  'published',
];

export type Counts = Record<CoverageState, number>;
export type OutletCounts = Record<OutletCoverage, number>;

/** The exemplars: all of them, or those that the person nominated. */
export const seesExemplars = (who: Principal): boolean =>
  can(who, 'read:progress', {}) || hasRole(who, 'nominator');

/** Their own work as a reporter. */
export const seesOwnWork = (who: Principal): boolean => hasRole(who, 'reporter');

export const noCounts = (): Counts => ({
  none: 0,
  planned: 0,
  in_production: 0,
  published_some: 0,
  published_all: 0,
});

export const noOutletCounts = (): OutletCounts => ({
  none: 0,
  planned: 0,
  in_production: 0,
  published: 0,
});

/** All that owe or have coverage. */
export const sumOf = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);

/** Still owed by an outlet at least. */
export const owedOf = (counts: Counts): number => sumOf(counts) - counts.published_all;
