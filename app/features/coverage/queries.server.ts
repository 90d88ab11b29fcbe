/** Everything that may be asked of coverage. */
export {
  type AssignmentFormView,
  type AssignmentView,
  type CommentView,
  type ExemplarSummary,
  getAssignment,
  getAssignmentForm,
  getPlacementForm,
  type OutletRef,
  requireMayComment,
  requireSubmissionFile,
  type SubmissionView,
} from './queries.assignment.server';
export { type CalendarItem, countOverdue, listCalendarItems } from './queries.calendar.server';
export { type ExemplarCoverageItem, listCoverageOfExemplar } from './queries.dossier.server';
export {
  type AssignmentList,
  type AssignmentListItem,
  LIST_PAGE_SIZE,
  type ListChoices,
  listAssignments,
  listFilterChoices,
} from './queries.list.server';
export {
  listPlanOptions,
  type PlanOptions,
  type ReporterOption,
  type SlotOption,
} from './queries.options.server';
export {
  assignmentOfPlacement,
  type EvidenceView,
  type PlacementView,
} from './queries.placement.server';
export { listTray, type TrayItem } from './queries.tray.server';
export { listWork, type Work, type WorkItem } from './queries.work.server';
