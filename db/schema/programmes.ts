import type { Generated } from 'kysely';
import type { Flag, PlainDate } from '../columns';

export interface ProgrammesTable {
  id: string;
  code: string;
  name: string;
  name_en: string;
  signed_on: PlainDate | null;
  starts_on: PlainDate;
  ends_on: PlainDate;
  version: number;
}

export interface ProgrammeBodiesTable {
  programme_id: string;
  organisation_id: string;
  part: string;
}

/** The outlets that owe coverage to every exemplar of the programme. */
export interface ProgrammeOutletsTable {
  programme_id: string;
  outlet_id: string;
}

export interface SectorsTable {
  code: string;
  name: string;
  name_en: string;
  sort: number;
  active: Flag;
  version: Generated<number>;
}

/** What a text or a segment is. */
export interface GenresTable {
  code: string;
  name: string;
  name_en: string;
  /** Its place among the genres of stories, and of segments; null: it does not suit them. */
  story_sort: number | null;
  segment_sort: number | null;
  /** Genres of one angle tell the same subject twice. */
  angle: string;
  usual_words: Generated<number | null>;
  usual_minutes: Generated<number | null>;
  active: Generated<Flag>;
  version: Generated<number>;
}

export interface MovementsTable {
  code: string;
  name: string;
  name_en: string;
  sort: number;
  active: Flag;
}
