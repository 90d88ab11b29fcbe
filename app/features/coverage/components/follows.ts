import type { LiveChange } from '~/platform/live/events';
import type { AssignmentView } from '../queries.assignment.server';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import type { WorkItem } from '../queries.work.server';

/** Whether a change concerns the page of this assignment: itself, its placements, its subject. */
export function followsAssignment({ kind, id }: LiveChange, view: AssignmentFormView): boolean {
  if (kind === 'assignment') return id === view.id;
  if (kind === 'placement') return view.placements.some((placement) => placement.id === id);
  // Who reads approved exemplars only is not told which one it was.
  return (
    kind === 'exemplar' && view.exemplar !== null && (id ?? view.exemplar.id) === view.exemplar.id
  );
}

/** A text that differs when somebody has saved the assignment or one of its placements. */
export const stampOfAssignment = (view: AssignmentFormView): string =>
  [
    view.version,
    view.status,
    ...view.placements.map(({ id, version }) => `${id} ${version}`),
  ].join();

/** Who did the last thing that is recorded of it. */
export const lastHand = (view: AssignmentView): string | null => view.history[0]?.actorName ?? null;

/** The same for one piece of work in the list, found by the address of the form about it. */
export const stampOfWork = (items: readonly WorkItem[], to: string): string =>
  JSON.stringify(items.find(({ assignmentId }) => to.includes(assignmentId)) ?? null);
