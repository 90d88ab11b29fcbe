import type { DayNotes, LoadDayNotes } from '~/platform/day-notes';

/** Asks the server what the days of a small calendar mean. Rejects without a network. */
export const loadDayNotes: LoadDayNotes = async (from, to) => {
  const answer = await fetch(`/calendar/days?${new URLSearchParams({ from, to })}`);
  if (!answer.ok) throw new Error(`the days were answered with ${answer.status}`);
  return (await answer.json()) as DayNotes;
};
