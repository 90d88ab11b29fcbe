/** What of a day matters first: late, then what nobody has taken, then the work in hand, then what is done. */
import type { AssignmentStatus } from './rules';
import { type ItemStatus, itemStatusOf } from './rules.items';
import type { PlacementStatus } from './rules.placements';

/** Where an item stands, with lateness before everything else. */
export type Standing = 'overdue' | ItemStatus;

/** Standings that a reader cares for alike, in the order in which they are told. */
export const STANDING_GROUPS = ['late', 'waiting', 'working', 'done', 'stopped'] as const;
export type StandingGroup = (typeof STANDING_GROUPS)[number];

const GROUP_OF: Record<Standing, StandingGroup> = {
  overdue: 'late',
  proposed: 'waiting',
  open: 'waiting',
  claimed: 'working',
  in_progress: 'working',
  submitted: 'working',
  editing: 'working',
  approved: 'working',
  published: 'done',
  taken_down: 'stopped',
  suspended: 'stopped',
};

export const standingGroupOf = (standing: Standing): StandingGroup => GROUP_OF[standing];

interface Facts {
  overdue: boolean;
  placementStatus: PlacementStatus;
  assignmentStatus: AssignmentStatus;
}

/** Null for what was cancelled. */
export const standingOf = (item: Facts): Standing | null =>
  item.overdue ? 'overdue' : itemStatusOf(item.placementStatus, item.assignmentStatus);

/** 0 is the most urgent: the place of its group. */
export function urgencyOf(item: Facts): number {
  const standing = standingOf(item);
  return standing ? STANDING_GROUPS.indexOf(GROUP_OF[standing]) : STANDING_GROUPS.length;
}

interface Timed extends Facts {
  placementId: string;
  plannedTime: string | null;
}

/** By urgency, then by time (a day without an hour first), then always the same. */
export const compareUrgency = (a: Timed, b: Timed): number =>
  urgencyOf(a) - urgencyOf(b) ||
  byText(a.plannedTime ?? '', b.plannedTime ?? '') ||
  byText(a.placementId, b.placementId);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type Standings = Partial<Record<Standing, number>>;

/** How many of each group there are, those without any left out. */
export function groupsOf(standings: Standings): [StandingGroup, number][] {
  const sums = new Map<StandingGroup, number>();
  for (const [standing, count] of Object.entries(standings)) {
    const group = GROUP_OF[standing as Standing];
    sums.set(group, (sums.get(group) ?? 0) + count);
  }
  return STANDING_GROUPS.flatMap((group) => {
    const count = sums.get(group) ?? 0;
    return count > 0 ? [[group, count] as [StandingGroup, number]] : [];
  });
}

/** Every outlet's standings in one. */
export function sumOf(all: readonly Standings[]): Standings {
  const sum: Standings = {};
  for (const standings of all) {
    for (const [standing, count] of Object.entries(standings) as [Standing, number][])
      sum[standing] = (sum[standing] ?? 0) + count;
  }
  return sum;
}
