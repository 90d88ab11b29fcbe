import type { Generated } from 'kysely';
import type { ClockTime, Flag, FoldedText, Instant, JsonText, PlainDate } from '../columns';

export type AssignmentStatusColumn =
  | 'proposed'
  | 'open'
  | 'claimed'
  | 'in_progress'
  | 'submitted'
  | 'editing'
  | 'approved'
  | 'suspended'
  | 'cancelled';

export interface AssignmentsTable {
  id: string;
  programme_id: string;
  /** Null while a recurring need waits for its subject. */
  exemplar_id: string | null;
  outlet_id: string;
  kind: 'story' | 'segment';
  genre: string;
  title: string;
  search_folded: FoldedText;
  brief: string;
  status: AssignmentStatusColumn;
  /** Where a suspended assignment goes back to. */
  suspended_from: AssignmentStatusColumn | null;
  lead_id: string | null;
  /** Who put the lead there: an editor who assigned directly, or the lead by a claim. */
  assigned_by: string | null;
  /** The reporter's deadline (hạn nộp), which is not the publication time. */
  deadline_at: Instant | null;
  length_value: number | null;
  /** Seconds where a segment has no whole number of minutes (`coverage/rules.lengths`). */
  length_unit: 'words' | 'minutes' | 'seconds' | null;
  /** The recurring need that it answers, and the day of that need. */
  series_id: string | null;
  series_on: PlainDate | null;
  /** The reason of the last return to the reporter, cleared by the next submission. */
  return_reason: string | null;
  created_by: string;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

export interface CrewTable {
  assignment_id: string;
  person_id: string;
  part: 'reporter' | 'camera' | 'photo' | 'driver' | 'technician';
}

export interface SubmissionsTable {
  id: string;
  assignment_id: string;
  number: number;
  submitted_by: string;
  submitted_at: Instant;
  length_value: number;
  length_unit: 'words' | 'minutes' | 'seconds';
  link: string | null;
  file_id: string | null;
  note: string;
}

export interface CommentsTable {
  id: string;
  assignment_id: string;
  author_id: string;
  body: string;
  created_at: Instant;
}

export interface PlacementsTable {
  id: string;
  assignment_id: string;
  /** Copied from the assignment so that the calendar reads one index. */
  outlet_id: string;
  channel_id: string;
  slot_id: string | null;
  kind: 'issue' | 'web' | 'first_airing' | 'rerun';
  /** The airing that a rerun shows again; null for everything else. */
  rerun_of: Generated<string | null>;
  planned_on: PlainDate;
  planned_time: ClockTime | null;
  status: 'planned' | 'scheduled' | 'published' | 'corrected' | 'taken_down' | 'cancelled';
  /** Among the items of its broadcast occurrence; null until an editor has set it. */
  rundown_order: Generated<number | null>;
  /** On air: minutes in the rundown, planned and then as aired; null: the assignment's own. */
  length_value: number | null;
  /** Seconds where a segment has no whole number of minutes (`coverage/rules.lengths`). */
  length_unit: 'words' | 'minutes' | 'seconds' | null;
  published_on: PlainDate | null;
  published_time: ClockTime | null;
  /** {url} | {issueNumber, page} | {clipUrl?}, by medium. */
  evidence: JsonText | null;
  /** 1 when the exemplar was withdrawn after this was published. */
  flagged: 0 | 1;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

/** A recurring need: "each Thursday one profile from Đông Hải". It creates open assignments without a subject. */
export interface SeriesTable {
  id: string;
  outlet_id: string;
  channel_id: string;
  /** It follows the occurrences of a slot when it names one; else its own rule. */
  slot_id: string | null;
  place_code: string | null;
  place_valid_from: PlainDate | null;
  sector_code: string | null;
  family: 'advanced' | 'good_deed' | 'effective_model' | null;
  kind: AssignmentsTable['kind'];
  genre: string;
  title: string;
  title_folded: FoldedText;
  brief: string;
  length_value: number | null;
  planned_time: ClockTime | null;
  deadline_days: number;
  deadline_time: ClockTime;
  rrule: string;
  starts_on: PlainDate;
  ends_on: PlainDate | null;
  /** The last day for which assignments were made; null before the first. */
  made_until: PlainDate | null;
  created_by: string;
  created_at: Instant;
  ended_at: Instant | null;
  version: number;
}

/** Which tab of whom has which assignment open, until some seconds after it was last heard of. */
export interface PresenceTable {
  tab_id: string;
  person_id: string;
  assignment_id: string;
  /** A form of it is open there. */
  editing: Flag;
  /** The system's time, not the plan's. */
  seen_at: Instant;
}
