import type { Generated } from 'kysely';
import type { Instant, PlainDate } from '../columns';
import type { CrewTable } from './coverage';

/** What the newsroom knows of a reporter. Who has no row yet has the usual capacity and nothing else. */
export interface ReporterProfilesTable {
  person_id: string;
  /** Stories and segments that the person leads or joins in a week. */
  weekly_capacity: number;
  /** What the person does on a crew. */
  crew_part: CrewTable['part'] | null;
  equipment: string;
  /** Codes of languages besides Vietnamese, comma separated: khmer, hoa, english. */
  languages: string;
  /** The editors' own note; the reporter does not read it. */
  note: string;
  version: Generated<number>;
}

/** What a reporter usually covers. A place is a district or a commune, by its code at the time of the programme. */
export interface ReporterBeatsTable {
  person_id: string;
  kind: 'sector' | 'place';
  code: string;
}

/** Leave or a business trip; both ends are days on which the person is away. */
export interface AbsencesTable {
  id: string;
  person_id: string;
  kind: 'leave' | 'trip';
  from_on: PlainDate;
  to_on: PlainDate;
  status: 'requested' | 'approved' | 'declined' | 'cancelled';
  reason: string;
  decided_by: string | null;
  decided_at: Instant | null;
  decision_note: string;
  /** The reporter, or the editor who entered it for them. */
  created_by: string;
  created_at: Instant;
  version: Generated<number>;
}
