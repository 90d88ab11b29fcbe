/** Which free seats to propose for an exemplar, best first, and why. Pure. */
import type { Family } from '~/features/exemplars/rules';
import { type ClockTime, daysBetween, type PlainDate } from '~/platform/time';
import type { Genre } from './rules.genres';

/** A free seat as the ranking sees it. */
export interface SeatCandidate {
  slotId: string;
  outletId: string;
  genre: Genre;
  day: PlainDate;
  startTime: ClockTime | null;
  /** Null when the deadline would lie in the past. */
  deadlineDay: PlainDate | null;
}

/** What the seat is sought for. */
export interface SeatSubject {
  family: Family;
  /** Days since the approval. */
  ageDays: number;
  /** The outlets that have planned nothing about it. */
  owing: readonly string[];
  /** Theme days of its sector. */
  themeDays: ReadonlySet<PlainDate>;
  /** Days on which some outlet has planned it or has shown it. */
  takenDays: readonly PlainDate[];
}

/** What the editor has named already: the day of a drop, its hour, the seat that was pressed. */
export interface SeatWish {
  day: PlainDate | null;
  time: ClockTime | null;
  slotId: string | null;
}

export type SeatReason =
  | { code: 'theme' | 'genre' | 'noDeadline' }
  /** Days between the seat and the nearest other appearance. */
  | { code: 'near'; days: number };

/** Genres that a family is usually told in. */
const GENRES_OF: Record<Family, readonly Genre[]> = {
  advanced: ['profile', 'interview', 'report', 'tv_feature', 'radio_item'],
  good_deed: ['profile', 'news', 'photo_story', 'radio_item'],
  effective_model: ['report', 'feature', 'chronicle', 'tv_feature'],
};

/** Whether the family is usually told in the genre. */
export const suitsFamily = (genre: Genre, family: Family): boolean =>
  GENRES_OF[family].includes(genre);

/** Days that two appearances of one exemplar should lie apart. */
const APART = 7;

const POINTS = { theme: 40, genre: 10, near: -60, sameDay: -6, sameSlot: -4 };

/** Points that each further day of waiting costs, by the age of the debt in days: an old debt takes the next seat. */
const WAITING = [
  { from: 45, points: 3 },
  { from: 14, points: 2 },
  { from: 0, points: 1 },
];

/**
 * Answers up to `most` seats, best first. The wished seat comes first, then those of the wished day, then those of an outlet that owes
 * the exemplar, then those whose deadline is to come, then by points; ties go by day, hour and slot. Those after the first prefer
 * another day and another slot.
 */
export function proposeSeats<Seat extends SeatCandidate>(
  seats: readonly Seat[],
  subject: SeatSubject | null,
  wish: SeatWish,
  { today, most }: { today: PlainDate; most: number },
): (Seat & { reasons: SeatReason[] })[] {
  const left = seats.map((seat) => ({
    seat,
    rank: ranksOf(seat, subject, wish, today),
    points: pointsOf(seat, subject, today),
  }));
  const chosen: typeof left = [];
  while (chosen.length < most && left.length > 0) {
    const spread = ({ seat, points }: (typeof left)[number]) =>
      chosen.reduce(
        (sum, { seat: other }) =>
          sum +
          (other.day === seat.day ? POINTS.sameDay : 0) +
          (other.slotId === seat.slotId ? POINTS.sameSlot : 0),
        points,
      );
    left.sort(
      (a, b) =>
        compareRanks(a.rank, b.rank) || spread(b) - spread(a) || compareSeats(a.seat, b.seat),
    );
    const best = left.shift();
    if (best) chosen.push(best);
  }
  return chosen.map(({ seat }) => ({ ...seat, reasons: reasonsOf(seat, subject) }));
}

function ranksOf(
  seat: SeatCandidate,
  subject: SeatSubject | null,
  wish: SeatWish,
  today: PlainDate,
): boolean[] {
  const onDay = seat.day === wish.day;
  return [
    onDay && seat.slotId === wish.slotId,
    onDay && wish.time !== null && seat.startTime === wish.time,
    onDay,
    subject === null || subject.owing.includes(seat.outletId),
    // Due today leaves no day to write.
    seat.deadlineDay !== null && seat.deadlineDay > today,
  ];
}

function compareRanks(a: readonly boolean[], b: readonly boolean[]): number {
  const differs = a.findIndex((rank, index) => rank !== b[index]);
  return differs === -1 ? 0 : Number(b[differs]) - Number(a[differs]);
}

function pointsOf(seat: SeatCandidate, subject: SeatSubject | null, today: PlainDate): number {
  const age = subject?.ageDays ?? 0;
  const waiting = WAITING.find(({ from }) => age >= from)?.points ?? 1;
  const fits = reasonsOf(seat, subject).reduce(
    (sum, { code }) => sum + (code === 'noDeadline' ? 0 : POINTS[code]),
    0,
  );
  return fits - waiting * daysBetween(today, seat.day);
}

const compareSeats = (a: SeatCandidate, b: SeatCandidate): number =>
  compareText(a.day, b.day) ||
  compareText(a.startTime ?? '', b.startTime ?? '') ||
  compareText(a.slotId, b.slotId);

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function reasonsOf(seat: SeatCandidate, subject: SeatSubject | null): SeatReason[] {
  const late: SeatReason[] = seat.deadlineDay === null ? [{ code: 'noDeadline' }] : [];
  if (!subject) return late;
  const gaps = subject.takenDays.map((day) => Math.abs(daysBetween(day, seat.day)));
  const nearest = Math.min(...gaps, APART);
  return [
    ...(subject.themeDays.has(seat.day) ? [{ code: 'theme' as const }] : []),
    ...(suitsFamily(seat.genre, subject.family) ? [{ code: 'genre' as const }] : []),
    ...(nearest < APART ? [{ code: 'near' as const, days: nearest }] : []),
    ...late,
  ];
}
