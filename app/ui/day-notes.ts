/** Who knows what the small calendar says of days; nobody on a page without a frame. */
import { createContext, useContext } from 'react';
import type { LoadDayNotes } from '~/platform/day-notes';

const DayNotesContext = createContext<LoadDayNotes | null>(null);
export const DayNotesProvider = DayNotesContext.Provider;
export const useDayNotes = (): LoadDayNotes | null => useContext(DayNotesContext);
