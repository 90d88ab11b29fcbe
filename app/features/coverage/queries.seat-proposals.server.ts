/** The free seats that the form of a plan proposes. */
import { specialDaysBetween } from '~/features/newsroom/queries.days.server';
import { getGenres } from '~/features/newsroom/queries.genres.server';
import { isWorkingDay } from '~/features/newsroom/rules.days';
import type { Ctx } from '~/platform/context.server';
import { addDays, type ClockTime, type PlainDate } from '~/platform/time';
import { suggestionOf } from './components/plan-suggest';
import type { PlanOptions } from './queries.options.server';
import { listFreeSeats } from './queries.seats.server';
import type { AssignmentKind } from './rules.genres';
import {
  proposeSeats,
  type SeatCandidate,
  type SeatReason,
  type SeatSubject,
  type SeatWish,
} from './rules.seat-proposals';
import { genreOfSlot, kindOfSlot } from './rules.seats';

export interface SeatProposal extends SeatCandidate {
  channelId: string;
  channelName: string;
  slotName: string;
  kind: AssignmentKind;
  lengthValue: number | null;
  deadlineTime: ClockTime;
  free: number;
  reasons: SeatReason[];
}

/** Days ahead that are searched for seats; a wished day beyond them is looked at by itself. */
const HORIZON = 56;
const MOST = 3;

/** What the ranking knows of the exemplar, its theme days aside. */
export type ProposalSubject = Omit<SeatSubject, 'themeDays'> & { sector: string };

/** Up to three free seats of the outlets in `options`, best first. */
export async function listSeatProposals(
  ctx: Ctx,
  options: PlanOptions,
  subject: ProposalSubject | null,
  wish: SeatWish,
): Promise<SeatProposal[]> {
  const today = ctx.clock.today();
  const to = addDays(today, HORIZON);
  const beyond = wish.day !== null && wish.day > to ? wish.day : null;
  const [near, far, special, genres] = await Promise.all([
    listFreeSeats(ctx, { from: today, to }),
    beyond ? listFreeSeats(ctx, { from: beyond, to: beyond }) : [],
    specialDaysBetween(ctx.db, today, beyond ?? to),
    getGenres(ctx.db),
  ]);
  const slotOf = new Map(options.slots.map((slot) => [slot.id, slot]));
  const working = (day: PlainDate) => isWorkingDay(day, special);
  const seats = [...near, ...far].flatMap((seat) => {
    const slot = slotOf.get(seat.slotId);
    if (!slot) return [];
    const { outletId, channelId, channelName, slotName, medium, day, startTime, free } = seat;
    const suggested = suggestionOf({ ...slot, startTime }, day, today, working);
    return [
      {
        ...{ slotId: slot.id, outletId, channelId, channelName, slotName, day, startTime, free },
        kind: kindOfSlot({ ...slot, medium, outletId }, genres),
        genre: genreOfSlot({ ...slot, medium, outletId }, genres),
        lengthValue: suggested.lengthValue,
        deadlineDay: suggested.deadlineDay,
        deadlineTime: suggested.deadlineTime,
      },
    ];
  });
  const themeDays = new Set(
    [...special].flatMap(([day, on]) =>
      on.some(({ sectors }) => subject && sectors.includes(subject.sector)) ? [day] : [],
    ),
  );
  return proposeSeats(seats, subject && { ...subject, themeDays }, wish, { today, most: MOST });
}
