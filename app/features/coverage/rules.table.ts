/** The limits of the table view, and what a row of it is. Pure. */
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import type { AssignmentStatus } from './rules';
import type { AssignmentKind, Genre } from './rules.genres';
import type { ItemStatus } from './rules.items';
import type { Medium } from './rules.mediums';

export const TABLE_PAGE_SIZE = 50;
/** Counted no further: "hơn 1.000". */
export const TABLE_COUNT_MOST = 1000;

export interface TableRow {
  placementId: string;
  placementVersion: number;
  assignmentId: string;
  assignmentVersion: number;
  outletId: string;
  kind: AssignmentKind;
  genre: Genre;
  title: string;
  /** The title while there is no subject. */
  exemplarName: string;
  /** What it is called where room is short. */
  shortName: string;
  medium: Medium;
  channelName: string;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  status: ItemStatus;
  assignmentStatus: AssignmentStatus;
  leadName: string | null;
  deadlineAt: Instant | null;
  lengthValue: number | null;
  lengthUnit: 'words' | 'minutes';
  overdue: boolean;
  deadlineMissed: boolean;
  /** Whether the reader plans at its outlet: may edit it and take it into a bulk act. */
  mine: boolean;
}
