import type { PeopleTable, RateLimitsTable, RolesTable, SessionsTable } from './accounts';
import type {
  AssignmentsTable,
  CommentsTable,
  CrewTable,
  PlacementsTable,
  PresenceTable,
  SeriesTable,
  SubmissionsTable,
} from './coverage';
import type {
  ExemplarContactsTable,
  ExemplarsTable,
  FilesTable,
  ImportMappingsTable,
  ImportRowsTable,
  ImportsTable,
} from './exemplars';
import type { ChangesTable, HistoryTable, NotificationsTable, ReceiptsTable } from './history';
import type {
  ChannelsTable,
  DaysTable,
  DeskMembersTable,
  DesksTable,
  OrganisationsTable,
  OutletsTable,
  PlaceListsTable,
  PlacesTable,
  SettingsTable,
  SlotExceptionsTable,
  SlotsTable,
} from './newsroom';
import type {
  GenresTable,
  MovementsTable,
  ProgrammeBodiesTable,
  ProgrammeOutletsTable,
  ProgrammesTable,
  SectorsTable,
} from './programmes';
import type { AbsencesTable, ReporterBeatsTable, ReporterProfilesTable } from './reporters';
import type { SavedViewsTable, StartViewsTable } from './views';

/** Every table, by its name in the database. */
export interface Schema {
  people: PeopleTable;
  roles: RolesTable;
  sessions: SessionsTable;
  rate_limits: RateLimitsTable;
  organisations: OrganisationsTable;
  outlets: OutletsTable;
  channels: ChannelsTable;
  desks: DesksTable;
  desk_members: DeskMembersTable;
  slots: SlotsTable;
  slot_exceptions: SlotExceptionsTable;
  places: PlacesTable;
  place_lists: PlaceListsTable;
  days: DaysTable;
  settings: SettingsTable;
  programmes: ProgrammesTable;
  programme_bodies: ProgrammeBodiesTable;
  programme_outlets: ProgrammeOutletsTable;
  sectors: SectorsTable;
  genres: GenresTable;
  movements: MovementsTable;
  exemplars: ExemplarsTable;
  exemplar_contacts: ExemplarContactsTable;
  files: FilesTable;
  imports: ImportsTable;
  import_rows: ImportRowsTable;
  import_mappings: ImportMappingsTable;
  assignments: AssignmentsTable;
  crew: CrewTable;
  submissions: SubmissionsTable;
  comments: CommentsTable;
  placements: PlacementsTable;
  reporter_profiles: ReporterProfilesTable;
  reporter_beats: ReporterBeatsTable;
  absences: AbsencesTable;
  series: SeriesTable;
  saved_views: SavedViewsTable;
  start_views: StartViewsTable;
  history: HistoryTable;
  notifications: NotificationsTable;
  changes: ChangesTable;
  presence: PresenceTable;
  receipts: ReceiptsTable;
}
