import type { Flag, Instant } from '../columns';

/** A calendar that somebody keeps under a name: its view and its filter, never a day. */
export interface SavedViewsTable {
  id: string;
  owner_id: string;
  /** The outlet that it is shared with; null while it is private. */
  outlet_id: string | null;
  name: string;
  /** The name in one case: unique among the owner's, and among those that an outlet shares. */
  name_key: string;
  /** The search part of the calendar's address, with its question mark or empty. */
  search: string;
  shared: Flag;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

/** The saved view that a person begins with. */
export interface StartViewsTable {
  person_id: string;
  view_id: string;
}
