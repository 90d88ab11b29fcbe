import type { Generated } from 'kysely';
import type { Instant, JsonText } from '../columns';

/** Append-only: the database itself refuses UPDATE and DELETE. */
export interface HistoryTable {
  id: string;
  at: Instant;
  actor_id: string;
  subject_kind:
    | 'exemplar'
    | 'assignment'
    | 'placement'
    | 'person'
    | 'organisation'
    | 'outlet'
    | 'channel'
    | 'desk'
    | 'slot'
    | 'series'
    | 'place'
    | 'day'
    | 'sector'
    | 'genre'
    | 'import'
    | 'programme'
    | 'view'
    | 'absence';
  subject_id: string;
  event: string;
  from_state: string | null;
  to_state: string | null;
  reason: string | null;
  data: JsonText | null;
  /** What an undo puts back: rows as they were, with the version that the event left. Null when it cannot be undone. */
  undo: Generated<JsonText | null>;
  /** The event that this one undid. */
  undoes: Generated<string | null>;
  /** The same for all events of one bulk act. */
  batch_id: Generated<string | null>;
}

/** What live screens follow: which object changed, in the order of the commits. Rows of some days ago are thrown away. */
export interface ChangesTable {
  seq: Generated<number>;
  /** The system's time, not the plan's. */
  at: Instant;
  /** notification: the bell of the person whose id it is. */
  kind: HistoryTable['subject_kind'] | 'notification';
  subject_id: string;
}

export interface NotificationsTable {
  id: string;
  person_id: string;
  kind: string;
  subject_kind: 'exemplar' | 'assignment' | 'placement' | 'import' | 'absence';
  subject_id: string;
  data: JsonText;
  created_at: Instant;
  read_at: Instant | null;
  /** The event that it tells of; null for what cannot be undone. */
  event_id: Generated<string | null>;
}

/** What was sent by a phone that had been without a network, by the key that it gave. */
export interface ReceiptsTable {
  key: string;
  person_id: string;
  /** The system's time, not the plan's. */
  at: Instant;
  /** What the verb answered, for whoever sends it again. */
  answer: JsonText | null;
}
