/** Everything that coverage can be told to do. */
export {
  type AttachFile,
  approveAssignment,
  assignAssignment,
  cancelAssignment,
  claimAssignment,
  declineAssignment,
  editAssignment,
  offerAssignment,
  releaseAssignment,
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
export { type Sent, sendOnce } from './commands.outbox.server';
export {
  cancelPlacement,
  correctPlacement,
  movePlacement,
  publishPlacement,
  schedulePlacement,
  takeDownPlacement,
  whyNotPlacementVerb,
} from './commands.placements.server';
export {
  addPlacement,
  type Planned,
  planAssignment,
  whyNotAddPlacement,
} from './commands.plan.server';
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
