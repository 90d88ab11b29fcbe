/** Items of the plan: an assignment and one placement of it, read as one. */
import { type AssignmentStatus, BEFORE_APPROVED } from './rules';
import { isBroadcast, type Medium } from './rules.mediums';
import { isPublished, type PlacementStatus } from './rules.placements';

/** Where a planned appearance stands, the work and the appearance read as one: what people filter and sort columns by. */
export const ITEM_STATUSES = [
  ...BEFORE_APPROVED,
  'approved',
  'published',
  'taken_down',
  'suspended',
] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Null for what was cancelled. */
export function itemStatusOf(
  placement: PlacementStatus,
  assignment: AssignmentStatus,
): ItemStatus | null {
  if (isPublished(placement)) return 'published';
  if (placement === 'taken_down') return 'taken_down';
  if (placement === 'cancelled' || assignment === 'cancelled') return null;
  return assignment;
}

/** On what a whole work has been published: one medium, or `mixed` for print and air alike. */
export type PublishedOn = Medium | 'mixed';

/**
 * What an approved work is called once each of its appearances that was not cancelled has been published; null before that.
 * `whollyPublished` in `queries.published.server.ts` says the same in SQL.
 */
export function publishedOn(
  status: AssignmentStatus,
  placements: readonly { status: PlacementStatus; medium: Medium }[],
): PublishedOn | null {
  const counted = placements.filter((each) => each.status !== 'cancelled');
  const [first] = counted;
  if (status !== 'approved' || !first || !counted.every((each) => isPublished(each.status)))
    return null;
  return counted.every((each) => isBroadcast(each.medium) === isBroadcast(first.medium))
    ? first.medium
    : 'mixed';
}

/** What the list of works is filtered by: an approved work that is wholly published counts as published only. */
export const WORK_STATUSES = [
  ...BEFORE_APPROVED,
  'approved',
  'published',
  'suspended',
  'cancelled',
] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];
