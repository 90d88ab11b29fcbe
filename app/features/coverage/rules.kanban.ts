/** Which verb leads from one column of the Kanban to another. Pure. */
import { type AssignmentStatus, type AssignmentVerb, transitionOf } from './rules';
import type { ItemStatus } from './rules.items';
import type { PlacementVerb } from './rules.placements';
import type { TableRow } from './rules.table';

/** Columns that show their count only. */
export const KANBAN_FOLDED: readonly ItemStatus[] = ['suspended', 'taken_down'];

export type KanbanStep =
  | { kind: 'assignment'; verb: AssignmentVerb; to: ItemStatus }
  | { kind: 'placement'; verb: PlacementVerb; to: ItemStatus };

/** What became of the placement after a verb that changes its column. */
const PLACEMENT_STEPS: Partial<Record<PlacementVerb, ItemStatus>> = {
  publish: 'published',
  take_down: 'taken_down',
};

/**
 * The steps that a person may take with a card, given the verbs that are theirs now; the verb that leads to a column is the
 * first of them, and a cancellation leads to none.
 */
export function kanbanSteps(
  card: Pick<TableRow, 'status' | 'assignmentStatus'>,
  verbs: readonly AssignmentVerb[],
  placementVerbs: readonly PlacementVerb[],
  suspendedFrom: AssignmentStatus | null,
): KanbanStep[] {
  const waiting = card.status !== 'published' && card.status !== 'taken_down';
  const steps: KanbanStep[] = [];
  for (const verb of waiting ? verbs : []) {
    const target = transitionOf(verb, card.assignmentStatus)?.to;
    const to = target === 'kept' ? (suspendedFrom ?? 'proposed') : target;
    if (!to || to === 'cancelled') continue;
    steps.push({ kind: 'assignment', verb, to });
  }
  for (const verb of placementVerbs) {
    const to = PLACEMENT_STEPS[verb];
    if (to) steps.push({ kind: 'placement', verb, to });
  }
  return steps;
}

/** The one verb that leads from a card to a column; null when none does. */
export const stepTo = (steps: readonly KanbanStep[], to: ItemStatus): KanbanStep | null =>
  steps.find((step) => step.to === to) ?? null;
