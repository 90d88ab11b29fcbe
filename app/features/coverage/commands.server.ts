/** Everything that coverage can be told to do. */
export {
  type AttachFile,
  approveAssignment,
  cancelAssignment,
  editAssignment,
  resumeAssignment,
  returnAssignment,
  startAssignment,
  submitAssignment,
  suspendAssignment,
} from './commands.assignments.server';
export { type BulkOutcome, runBulk } from './commands.bulk.server';
export { updateCell } from './commands.cell.server';
export { addComment, updateDetails, whyNotDetails } from './commands.details.server';
export { runAssignmentForm, runPlacementForm } from './commands.forms.server';
export {
  assignAssignment,
  claimAssignment,
  declineAssignment,
  offerAssignment,
  releaseAssignment,
} from './commands.lead.server';
export { movePlacement } from './commands.move.server';
export { type Sent, sendOnce } from './commands.outbox.server';
export { whyNotPlacementVerb } from './commands.placement-step.server';
export { cancelPlacement, schedulePlacement } from './commands.placements.server';
export {
  addPlacement,
  type Planned,
  planAssignment,
  whyNotAddPlacement,
} from './commands.plan.server';
export {
  correctPlacement,
  publishPlacement,
  takeDownPlacement,
} from './commands.publication.server';
export {
  moveInRundown,
  runRundownForm,
  setRundownLength,
  whyNotRundown,
} from './commands.rundown.server';
export { planInSeat } from './commands.seat.server';
export { whyNotVerb } from './commands.transition.server';
export { type BatchUndone, undoBatch, undoEvent } from './commands.undo.server';
export { suspendForWithdrawal, type WithdrawalOutcome } from './commands.withdrawal.server';
