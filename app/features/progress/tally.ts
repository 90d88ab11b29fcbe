/** Adds the groups of exemplars up in every direction, by the registry's own rule of coverage. */
import { type OutletCoverage, overallCoverage } from '~/features/exemplars/rules';
import { type Counts, noCounts, noOutletCounts, type OutletCounts } from './rules';

/** How many exemplars share everything that is counted by. */
export interface Group {
  programmeId: string;
  district: string;
  sector: string;
  family: string;
  /** YYYY-MM of the approval. */
  month: string;
  /** What each outlet has done, in the order of the outlets. */
  states: OutletCoverage[];
  total: number;
}

type Dimension = 'district' | 'sector' | 'family' | 'month';

export class Tally {
  readonly all: Counts = noCounts();
  private readonly lines = new Map<Dimension, Map<string, Counts>>();
  private readonly outlets = new Map<string, OutletCounts>();

  /** `owing` says which outlets owe coverage in which programme. */
  constructor(
    groups: readonly Group[],
    private readonly outletIds: readonly string[],
    owing: readonly { programme_id: string; outlet_id: string }[],
  ) {
    const pairs = new Set(owing.map((each) => `${each.programme_id} ${each.outlet_id}`));
    for (const group of groups) {
      this.add(group, (outletId) => pairs.has(`${group.programmeId} ${outletId}`));
    }
  }

  /** By code, in the order of the codes. */
  by(dimension: Dimension): Map<string, Counts> {
    return new Map([...(this.lines.get(dimension) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  ofOutlet(id: string): OutletCounts {
    return this.outlets.get(id) ?? noOutletCounts();
  }

  private add(group: Group, owes: (outletId: string) => boolean): void {
    const made = this.outletIds.flatMap((id, index) => {
      const state = group.states[index];
      return state && owes(id) ? [{ id, state }] : [];
    });
    const state = overallCoverage(made.map((each) => each.state));
    this.all[state] += group.total;
    for (const dimension of ['district', 'sector', 'family', 'month'] as const) {
      const codes = this.lines.get(dimension) ?? new Map<string, Counts>();
      const counts = codes.get(group[dimension]) ?? noCounts();
      counts[state] += group.total;
      this.lines.set(dimension, codes.set(group[dimension], counts));
    }
    for (const each of made) {
      const counts = this.outlets.get(each.id) ?? noOutletCounts();
      counts[each.state] += group.total;
      this.outlets.set(each.id, counts);
    }
  }
}
