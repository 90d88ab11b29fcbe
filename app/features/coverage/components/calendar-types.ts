/** What the calendar's screens are given: plain values from the loader. */
import type { ClockTime, PlainDate } from '~/platform/time';
import type { Hue } from '~/ui/tone';
import type { CalendarItem } from '../queries.calendar.server';
import type { FilterNames } from '../queries.filter-options.server';
import type { KanbanColumn } from '../queries.kanban.server';
import type { BoardSeats, OpenSeats } from '../queries.seats.server';
import type { CalendarTable } from '../queries.table.server';
import type { TrayItem } from '../queries.tray.server';
import type { CalendarAddress, CalendarView, CalendarWindow } from './calendar-address';
import type { CalendarRoom } from './calendar-room';
import type { DayTexts } from './month-days';

export type { CalendarItem, TrayItem };

export interface CalendarOutlet {
  id: string;
  code: string;
  name: string;
  shortName: string;
  icon: 'newspaper' | 'radio' | 'tv' | 'globe' | 'mic';
  hue: Hue;
  /** Whether the reader works there. */
  own: boolean;
  /** Whether the reader plans and assigns there. */
  edits: boolean;
}

interface TrayPart {
  /** How many are owed coverage, or match the search. */
  total: number;
  items: readonly TrayItem[];
}

/** What the reader's outlets owe, and what only others owe. */
export interface Tray extends TrayPart {
  other: TrayPart;
  /** The sectors of its cards. */
  sectors: readonly { code: string; name: string; nameEn: string }[];
  /** What was searched for. */
  q: string;
}

/** Every card of the tray that is loaded. */
export const cardsOf = (tray: Tray | null): readonly TrayItem[] =>
  tray ? [...tray.items, ...tray.other.items] : [];

/** What a day means beyond its date. */
export interface DayMark {
  /** Its lunar date: 7; 1/11 on the first of a month. */
  lunar: string;
  /** The lunar date in full, for those who hear it: 7/11. */
  lunarFull: string;
  occasions: readonly DayOccasion[];
}

/** A holiday or a theme day. */
export interface DayOccasion {
  key: string;
  name: string;
  nameEn: string;
  kind: 'holiday' | 'theme';
  /** The exemplars that suit a theme day to come and are still owed coverage, by sector; null stands for every sector. */
  suits: readonly { sector: string | null; name: string; nameEn: string; waiting: number }[];
}

/** Whom the reader may assign to, by outlet. */
export interface TableReporter {
  id: string;
  displayName: string;
  outletId: string;
}

/** The slots of the week with their seats. */
export interface CalendarBoardData extends BoardSeats {
  /** Ids of the placements that the filter asks for; null when it asks for all. */
  matching: readonly string[] | null;
}

/** A row of the lanes or a column of a day: a reporter or a channel. */
export interface CalendarLane {
  id: string;
  name: string;
  outletId: string | null;
  /** How many assignments a reporter has in the week; null for channels. */
  load: number | null;
  /** How many a reporter takes on in a week; null when nobody has said. */
  capacity: number | null;
  /** The days of the window on which a reporter is on leave or on a trip; `asked`: not approved yet. */
  away: readonly { day: PlainDate; kind: 'leave' | 'trip'; asked: boolean }[];
}

/** When a text is due, beside the times of publication. */
export interface DeadlineMark {
  assignmentId: string;
  outletId: string;
  channelId: string;
  leadId: string | null;
  leadName: string | null;
  /** Null while a recurring need waits for its subject. */
  exemplarId: string | null;
  exemplarName: string;
  /** What it is called where room is short. */
  shortName: string;
  day: PlainDate;
  time: ClockTime;
  /** Handed in already, still to come, or missed. */
  state: 'done' | 'due' | 'missed';
}

export interface PlanCounts {
  /** Of the coming two weeks. */
  freeSeats: number;
  /** Exemplars that are owed coverage. */
  owed: number;
}

/** The empty seats of a day. */
export interface DayFreeSeats {
  /** The first slot with empty seats, and how many it has. */
  slotId: string;
  slotName: string;
  free: number;
  /** Of all slots. */
  total: number;
}

export type { OpenSeats };

/** What a list leaves out: how many, from which day on. */
export interface BeyondList {
  count: number;
  from: PlainDate;
}

export interface CalendarData {
  address: CalendarAddress;
  view: CalendarView;
  date: PlainDate;
  window: CalendarWindow;
  /** The reader's own first. */
  outlets: readonly CalendarOutlet[];
  /** Everything in the window; none in a month or a week, which are `dayTexts`. */
  items: readonly CalendarItem[];
  /** What the agenda does not hold; null when it holds all, and in every other view. */
  beyond: BeyondList | null;
  /** The days of a month or a week with the most urgent of each, null in every other view. */
  dayTexts: DayTexts | null;
  /** What each day of the window means. */
  days: Readonly<Record<PlainDate, DayMark>>;
  /** The slot board's; null in every other view. */
  board: CalendarBoardData | null;
  /** Reporters and channels of the shown outlets, where a view sorts by them. */
  lanes: { reporters: readonly CalendarLane[]; channels: readonly CalendarLane[] } | null;
  /** The deadlines of the window, when they are asked for. */
  deadlines: readonly DeadlineMark[];
  /** What has to be set up before anything can be planned: an outlet, then a programme. */
  lacks: 'outlets' | 'programme' | null;
  /** What is empty or owed. */
  counts: PlanCounts;
  /** Days of a month with empty seats where the reader plans; none in other views. */
  openSeats: Readonly<Record<PlainDate, DayFreeSeats>>;
  /** By id, of the slots of the shown outlets. */
  slotNames: Readonly<Record<string, string>>;
  /** The empty seats of a week or a day where the reader plans, by day and hour; none in other views. */
  freeSeats: readonly OpenSeats[];
  /** The table's page; null in every other view. */
  table: (CalendarTable & { reporters: readonly TableReporter[] }) | null;
  /** The columns of the Kanban; null in every other view. */
  kanban: readonly KanbanColumn[] | null;
  /** Everything overdue of the chosen outlets, in the window or before it. */
  overdueTotal: number;
  /** Editors only. */
  tray: Tray | null;
  /** What the ids in the address stand for. */
  filterNames: FilterNames;
  /** What this browser has folded away. */
  room: CalendarRoom;
}

/** A day and an hour that an item may be moved to; `slotId`: to that slot, to none when null, to no other when absent. */
export interface PlannedAt {
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  slotId?: string | null;
}
