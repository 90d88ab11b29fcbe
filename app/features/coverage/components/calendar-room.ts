/** How a reader has shared out the room of the calendar: what is folded away, what is narrow. Pure. */
import type { CalendarView } from './calendar-address';

/** As words of a cookie: what differs from how the calendar comes. */
export const ROOM_CHOICES = ['trayFolded', 'trayBesideLists', 'weekendWide'] as const;
export type RoomChoice = (typeof ROOM_CHOICES)[number];
export type CalendarRoom = Readonly<Record<RoomChoice, boolean>>;

export const isRoomChoice = (text: unknown): text is RoomChoice =>
  ROOM_CHOICES.some((choice) => choice === text);

export const readRoom = (choices: ReadonlySet<string>): CalendarRoom => ({
  trayFolded: choices.has('trayFolded'),
  trayBesideLists: choices.has('trayBesideLists'),
  weekendWide: choices.has('weekendWide'),
});

/** Views that need the whole width. */
const LISTS: readonly CalendarView[] = ['table', 'kanban', 'lanes'];

/** Whether the tray is folded away, and what chooses the other. */
export function trayIn(
  room: CalendarRoom,
  view: CalendarView,
): { folded: boolean; by: RoomChoice } {
  return LISTS.includes(view)
    ? { folded: !room.trayBesideLists, by: 'trayBesideLists' }
    : { folded: room.trayFolded, by: 'trayFolded' };
}
