import type { English } from '../keys';
import type vi from '../vi/coverage-done';

/** English texts: what acknowledges a verb of coverage. */
export default {
  planned: 'Planned {{name}}, $t(dates.weekday.{{weekday}}) {{day}}.',
  plannedFor: 'Planned {{name}}, $t(dates.weekday.{{weekday}}) {{day}}, {{who}}.',
  offered: 'Offered to every reporter.',
  assigned: 'Gave “{{name}}” to {{who}}, who is told at once.',
  claimed: 'Claimed.',
  released: 'Released to the open list.',
  declined: 'Declined; the editors are told.',
  endedWithNeed:
    'Handed back. The recurring need that asked for it has ended, so it was cancelled; the editors are told.',
  started: 'Work started.',
  submitted: 'Submitted. The editors are told.',
  editing: 'Editing started.',
  returned: 'Returned to the reporter with the reason.',
  approved: 'Approved. Waiting for publication.',
  suspended: 'Suspended.',
  resumed: 'Resumed.',
  cancelled: 'Assignment cancelled.',
  updated: 'Details saved.',
  commented: 'Comment sent.',
  placementAdded: 'Placement added.',
  moved: 'Moved “{{name}}” to $t(dates.weekday.{{weekday}}) {{day}}.',
  scheduled: 'Scheduled.',
  published: 'Recorded with its evidence.',
  corrected: 'Correction recorded.',
  takenDown: 'Take-down recorded.',
  placementCancelled: 'Placement cancelled.',
} satisfies English<typeof vi>;
