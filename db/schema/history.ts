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
    | 'outlet'
    | 'channel'
    | 'place'
    | 'day'
    | 'sector'
    | 'import'
    | 'programme';
  subject_id: string;
  event: string;
  from_state: string | null;
  to_state: string | null;
  reason: string | null;
  data: JsonText | null;
}

export interface NotificationsTable {
  id: string;
  person_id: string;
  kind: string;
  subject_kind: 'exemplar' | 'assignment' | 'placement' | 'import';
  subject_id: string;
  data: JsonText;
  created_at: Instant;
  read_at: Instant | null;
}
