import type { Generated } from 'kysely';
import type { ClockTime, Flag, FoldedText, Instant, JsonText, PlainDate } from '../columns';

export interface OrganisationsTable {
  id: string;
  code: string;
  name: string;
  name_en: string;
  kind: 'board' | 'department' | 'press' | 'home_affairs';
  valid_from: PlainDate | null;
  /** The last day on which it existed; null while nobody has ended it. */
  valid_to: PlainDate | null;
  successor_id: string | null;
  version: Generated<number>;
}

/** A newsroom that owes coverage. `hue` and `icon` are tokens of the interface. */
export interface OutletsTable {
  id: string;
  organisation_id: string;
  code: string;
  name: string;
  name_en: string;
  short_name: string;
  icon: 'newspaper' | 'radio' | 'tv' | 'globe' | 'mic';
  hue: 'news' | 'station' | 'teal' | 'rose' | 'amber' | 'indigo';
  sort: number;
  active: Flag;
  version: number;
}

export interface ChannelsTable {
  id: string;
  outlet_id: string;
  code: string;
  name: string;
  name_en: string;
  medium: 'print' | 'online' | 'tv' | 'radio' | 'social';
  sort: number;
  active: Flag;
  version: number;
  /** The host of its site; null for none, and for a channel that is not on the web. */
  site: string | null;
}

/** A desk (phòng, ban) of an outlet. */
export interface DesksTable {
  id: string;
  outlet_id: string;
  name: string;
  name_en: string;
  head_id: string | null;
  sort: number;
  active: Generated<Flag>;
  version: Generated<number>;
}

/** Who belongs to which desk: one for a person at an outlet. */
export interface DeskMembersTable {
  outlet_id: string;
  person_id: string;
  desk_id: string;
}

/** A recurring column or programme segment. Occurrences are computed from `rrule` (RFC 5545), never stored. */
export interface SlotsTable {
  id: string;
  channel_id: string;
  name: string;
  name_folded: FoldedText;
  rrule: string;
  start_time: ClockTime | null;
  length_value: number | null;
  length_unit: 'words' | 'minutes' | null;
  capacity: number;
  genre: string;
  /** Working days before the occurrence on which the text is due, and the hour. */
  deadline_days: number;
  deadline_time: ClockTime;
  /** What the rule is counted from. */
  starts_on: PlainDate;
  /** The first day on which the rule holds, when it replaced another; null: from its start. */
  holds_from: Generated<PlainDate | null>;
  ends_on: PlainDate | null;
  is_sample: Flag;
  /** [{afterDays, time}]: when it is shown again after each occurrence. */
  reruns: Generated<JsonText>;
  /** [{rrule, startsOn, holdsFrom?, endsOn}]: what it followed before, oldest first. */
  earlier: Generated<JsonText>;
  version: number;
}

/** What was decided about one occurrence of a slot, named by the day on which the rule puts it. */
export interface SlotExceptionsTable {
  slot_id: string;
  occurs_on: PlainDate;
  kind: 'skipped' | 'moved' | 'capacity';
  moved_to: PlainDate | null;
  /** The hour of a moved one; null: the slot's own. */
  moved_time: ClockTime | null;
  /** Seats; null: the slot's own. A moved one may have its own as well. */
  capacity: number | null;
  reason: string;
  created_by: string;
  created_at: Instant;
  version: number;
}

/** Keyed by (code, valid_from): codes were reused with a new meaning in 2025. */
export interface PlacesTable {
  code: string;
  valid_from: PlainDate;
  name: string;
  /** The name as people search it, without marks. */
  name_folded: FoldedText;
  kind: 'province' | 'city' | 'town' | 'district' | 'ward' | 'commune' | 'township';
  parent_code: string | null;
  valid_to: PlainDate | null;
  successor_code: string | null;
  version: Generated<number>;
}

/** A list of places that an administrator uploaded, while it is looked at and written. */
export interface PlaceListsTable {
  id: string;
  file_name: string;
  /** The rows as they were read: see newsroom/rules.places. */
  rows: JsonText;
  created_by: string;
  created_at: Instant;
  /** Its rows were written. */
  done: Generated<Flag>;
}

export interface DaysTable {
  key: string;
  name_vi: string;
  name_en: string;
  calendar: 'solar' | 'lunar';
  month: number;
  day: number;
  length_days: number;
  kind: 'holiday' | 'theme';
  /** Codes of sectors, comma separated. */
  sectors: string;
  certain: Flag;
  version: Generated<number>;
}

export interface SettingsTable {
  key: string;
  value: JsonText;
  updated_at: Instant;
}
