import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { useWordsAround } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import type { Standings } from '../rules.urgency';
import type { Lead } from './assign-queue';
import type { CalendarRoom, RoomChoice } from './calendar-room';
import type {
  CalendarData,
  CalendarItem,
  CalendarOutlet,
  PlannedAt,
  TrayItem,
} from './calendar-types';

/** What every part of the calendar may ask and do. */
export interface CalendarTools {
  data: CalendarData;
  /** The window's items as they will stand when the moves under way are through. */
  items: readonly CalendarItem[];
  outletOf(id: string): CalendarOutlet | undefined;
  /** The drawer of an assignment over this calendar. */
  assignmentHref(assignmentId: string): string;
  dayHref(day: PlainDate): string;
  /** Columns at the end of a month or a week that are empty: 0, 1 or 2. */
  emptyEnd: 0 | 1 | 2;
  /** What is folded away; chosen at once, and remembered by the browser. */
  room: CalendarRoom;
  chooseRoom(choice: RoomChoice, on: boolean): void;
  /** What lies on a day of a month or a week besides what is shown of it, by standing. */
  hiddenOn(day: PlainDate): Standings;
  isMoving(placementId: string): boolean;
  /** Moves at once and asks the server; a refusal puts the item back and says why. */
  move(item: CalendarItem, to: PlannedAt): void;
  /** Opens the small form that moves an item by keyboard or touch. */
  askToMove(item: CalendarItem): void;
  /** Gives an item to a reporter at once and asks the server; a refusal takes it back and says why. */
  assign(item: CalendarItem, lead: Lead): void;
  /** Makes a waiting item about an exemplar at once and asks the server; a refusal takes it back and says why. */
  choose(item: CalendarItem, card: TrayItem): void;
  /** Opens the form that chooses what an item is about; `exemplarId` is chosen in it already. Nothing where it may not be chosen. */
  askToChoose(item: CalendarItem, exemplarId?: string): void;
  /** Opens the form that gives an item to a reporter; `leadId` is chosen in it already. Nothing where it may not be given. */
  askToAssign(item: CalendarItem, leadId?: string): void;
}

const CalendarContext = createContext<CalendarTools | null>(null);

export const CalendarProvider = ({
  value,
  children,
}: {
  value: CalendarTools;
  children: ReactNode;
}) => <CalendarContext.Provider value={value}>{children}</CalendarContext.Provider>;

/** Gives what parts of the calendar read to one that the server draws apart and keeps. */
export function useCalendarAround(): (part: ReactElement) => ReactElement {
  const tools = useCalendar();
  const inWords = useWordsAround();
  return (part) => inWords(<CalendarProvider value={tools}>{part}</CalendarProvider>);
}

export function useCalendar(): CalendarTools {
  const tools = useContext(CalendarContext);
  if (!tools) throw new Error('useCalendar needs a CalendarProvider above it');
  return tools;
}
