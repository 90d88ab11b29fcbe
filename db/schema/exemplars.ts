import type { Generated } from 'kysely';
import type { Flag, FoldedText, Instant, JsonText, PlainDate } from '../columns';

export interface ExemplarsTable {
  id: string;
  programme_id: string;
  name: string;
  name_folded: FoldedText;
  name_sort: string;
  /** Given by people; null where the rule makes it of the name. */
  short_name: string | null;
  family: 'advanced' | 'good_deed' | 'effective_model';
  kind: 'individual' | 'collective' | 'household' | 'enterprise';
  sector_code: string;
  movement_code: string | null;
  place_code: string;
  place_valid_from: PlainDate;
  /** The code of the district above the place (or the place itself), for scopes and figures. */
  district_code: string;
  /** Hamlet, street: publishable part of the address. */
  place_detail: string;
  birth_year: number | null;
  is_minor: Flag;
  summary: string;
  achievements: string;
  /** name, place names and summary, folded. */
  search_folded: FoldedText;
  status: 'draft' | 'nominated' | 'appraising' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
  decision_number: string | null;
  decision_date: PlainDate | null;
  /** The day from which coverage is owed. */
  approved_on: PlainDate | null;
  consent: 'none' | 'given' | 'withdrawn';
  consent_by: string | null;
  consent_on: PlainDate | null;
  /** Of what was last recorded of the consent. */
  consent_version: Generated<number>;
  source: 'nomination' | 'tip' | 'board' | 'import';
  import_id: string | null;
  created_by: string;
  nominated_at: Instant | null;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

/** Private contact data: kept apart, shown only as the matrix says, never in a list, an export or a log. */
export interface ExemplarContactsTable {
  exemplar_id: string;
  contact_person: string;
  phone: string;
  email: string;
  address: string;
  note: string;
  updated_at: Instant;
  version: Generated<number>;
}

/** Files of exemplars, submissions and imports; the bytes are in the file store under `storage_key`. */
export interface FilesTable {
  id: string;
  owner_kind: 'exemplar' | 'assignment' | 'import';
  owner_id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  storage_key: string;
  uploaded_by: string;
  uploaded_at: Instant;
  removed_at: Instant | null;
}

export interface ImportsTable {
  id: string;
  programme_id: string;
  file_name: string;
  sha256: string;
  mode: 'nominations' | 'decided';
  status:
    | 'reading'
    | 'preview'
    | 'importing'
    | 'done'
    | 'failed'
    | 'cancelled'
    | 'undoing'
    | 'undone';
  /** Sheet, heading row and column mapping that were found. */
  layout: JsonText | null;
  rows_total: number;
  rows_read: number;
  failure: string | null;
  result: JsonText | null;
  created_by: string;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

export interface ImportRowsTable {
  import_id: string;
  row_number: number;
  /** The row as the file has it; emptied when it is imported, so that contact data stays in one place. */
  cells: JsonText;
  /** What people typed over it, by field. */
  corrections: JsonText | null;
  /** What was understood, or null when there is an error. */
  resolved: JsonText | null;
  /** [{severity, column, field, code, params}] */
  problems: JsonText;
  status: 'valid' | 'duplicate' | 'error' | 'skipped' | 'aside' | 'imported';
  /** What the reader did of its own accord, or why it set the row aside: words between blanks. */
  marks: string;
  /** Name and place as duplicates are found by; null when there is an error. */
  match_key: string | null;
  /** Import it although it looks like a duplicate. */
  keep_duplicate: Flag;
  exemplar_id: string | null;
  /** Rises when a person changes the row, or it is read by other columns. */
  version: number;
}

/** What people decided about the columns of a list, for the next list with the same headings. */
export interface ImportMappingsTable {
  /** The folded headings in their order, as a hash. */
  signature: string;
  /** The columns by field, and what was decided for the whole list. */
  decisions: JsonText;
  /** The list that it was last imported with. */
  file_name: string;
  person_id: string;
  used_at: Instant;
}
