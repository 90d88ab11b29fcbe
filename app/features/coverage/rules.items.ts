/** Items of the plan: an assignment and one placement of it, read as one. */
import { type AssignmentStatus, BEFORE_APPROVED } from './rules';
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
