/** What a small calendar says of its days. */
import type { PlainDate } from './time';

export interface DayNote {
  /** The lunar day as in a calendar: 7, or 1/11 on the first of a lunar month. */
  lunar: string;
  lunarFull: string;
  /** A holiday or a theme day. */
  occasion?: string | undefined;
  /** Free seats where the reader plans. */
  free?: number | undefined;
}

export type DayNotes = Readonly<Record<PlainDate, DayNote>>;

/** Loads the notes of the days from one to another. */
export type LoadDayNotes = (from: PlainDate, to: PlainDate) => Promise<DayNotes>;
