/** What the form of a new plan shows: the exemplar, what is planned about it already, and what may be chosen. */
import { getExemplar } from '~/features/exemplars/queries.dossier.server';
import { specialDaysBetween } from '~/features/newsroom/queries.days.server';
import type { RankedReporter } from '~/features/newsroom/rules.ranking';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import {
  addDays,
  asClockTime,
  asPlainDate,
  daysBetween,
  instantOf,
  type PlainDate,
} from '~/platform/time';
import { readAddress, searchOf } from './components/calendar-address';
import { rankForPlan } from './queries.advice.server';
import { listCoverageOfExemplar } from './queries.dossier.server';
import { listPlanOptions } from './queries.options.server';
import { listPlanCandidates } from './queries.plan-candidates.server';
import { getSeatPlan } from './queries.seat-plan.server';
import { listSeatProposals, type SeatProposal } from './queries.seat-proposals.server';

export type PlanFormData = Awaited<ReturnType<typeof getPlanForm>>;

/**
 * The form for the search part of its address: `exemplar`, `date`, `time` and `inSlot` are chosen already. Without a day nothing is
 * chosen but the best free seat. Throws 403, 404, 409.
 */
export async function getPlanForm(ctx: Ctx, search: URLSearchParams) {
  if (!can(ctx.who, 'plan:assignment')) throw forbidden();
  const today = ctx.clock.today();
  const exemplarId = search.get('exemplar');
  const wish = {
    day: asPlainDate(search.get('date') ?? ''),
    time: asClockTime(search.get('time') ?? ''),
    slotId: search.get('inSlot'),
  };
  const options = await listPlanOptions(ctx);
  const [exemplar, programme, holidays, seat] = await Promise.all([
    exemplarId ? subjectOf(ctx, exemplarId, options.outlets) : null,
    getCurrentProgramme(ctx.db, today),
    holidaysAhead(ctx),
    wish.slotId ? seatFor(ctx, wish.slotId, wish.day ?? today) : null,
  ]);
  const [seats, candidates] = await Promise.all([
    listSeatProposals(ctx, options, exemplar, wish),
    exemplarId
      ? { total: 0, items: [] }
      : listPlanCandidates(ctx, options.outlets, { day: wish.day, genre: seat?.genre ?? null }),
  ]);
  return {
    options,
    exemplar,
    candidates,
    wish,
    seat,
    seats,
    programmeEndsOn: programme?.endsOn ?? null,
    holidays,
    ranked: await rankedOf(ctx, options.outlets, {
      exemplarId,
      plannedOn: wish.day ?? today,
      slotId: wish.slotId,
      best: seats[0],
    }),
    closeTo: `/calendar${searchOf(readAddress(search))}`,
  };
}

/** The seat that the address names, where the person may plan in it. */
async function seatFor(ctx: Ctx, slotId: string, day: PlainDate) {
  const seat = await getSeatPlan(ctx, slotId, day);
  return seat && can(ctx.who, 'plan:assignment', { outletId: seat.outletId }) ? seat : null;
}

interface RankedFor {
  exemplarId: string | null;
  plannedOn: PlainDate;
  slotId: string | null;
  /** The seat that is proposed. */
  best: SeatProposal | undefined;
}

/** The reporters of each outlet, best first for the exemplar and the proposed seat, or for the day of the address. */
async function rankedOf(
  ctx: Ctx,
  outlets: readonly { id: string }[],
  { best, ...plan }: RankedFor,
): Promise<Record<string, RankedReporter[]>> {
  const ranked = await Promise.all(
    outlets.map(
      async ({ id }): Promise<[string, RankedReporter[]]> => [
        id,
        await rankForPlan(ctx, {
          ...plan,
          outletId: id,
          kind: 'story',
          genre: 'profile',
          leadId: null,
          plannedTime: null,
          lengthValue: null,
          deadlineAt: null,
          ...(best?.outletId === id ? seated(best) : {}),
        }),
      ],
    ),
  );
  return Object.fromEntries(ranked);
}

const seated = (seat: SeatProposal) => ({
  kind: seat.kind,
  genre: seat.genre,
  slotId: seat.slotId,
  plannedOn: seat.day,
  plannedTime: seat.startTime,
  lengthValue: seat.lengthValue,
  deadlineAt: seat.deadlineDay && instantOf(seat.deadlineDay, seat.deadlineTime),
});

/** Days ahead that people plan for. */
const HORIZON = 400;

/** The days without work from now on: a deadline before now is never suggested. */
async function holidaysAhead(ctx: Ctx): Promise<PlainDate[]> {
  const today = ctx.clock.today();
  const days = await specialDaysBetween(ctx.db, today, addDays(today, HORIZON));
  return [...days].filter(([, on]) => on.some((day) => day.kind === 'holiday')).map(([day]) => day);
}

async function subjectOf(ctx: Ctx, id: string, outlets: readonly { id: string }[]) {
  const dossier = await getExemplar(ctx, id);
  if (dossier.status === 'withdrawn')
    throw new DomainError('coverage.errors.exemplarWithdrawn', 409);
  if (dossier.status !== 'approved')
    throw new DomainError('coverage.errors.exemplarNotApproved', 409);
  const coverage = await listCoverageOfExemplar(ctx, id);
  const live = coverage.filter((assignment) => assignment.status !== 'cancelled');
  return {
    id,
    name: dossier.name,
    kind: dossier.kind,
    family: dossier.family,
    sector: dossier.sector.code,
    place: dossier.place.label,
    ageDays: dossier.approvedOn ? daysBetween(dossier.approvedOn, ctx.clock.today()) : 0,
    consent: dossier.consent.state,
    owing: outlets.flatMap(({ id: outletId }) =>
      live.some((work) => work.outletId === outletId) ? [] : outletId,
    ),
    takenDays: live.flatMap(({ placements }) =>
      placements
        .filter((placement) => placement.status !== 'cancelled')
        .map((placement) => placement.publishedOn ?? placement.plannedOn),
    ),
    planned: live.map(
      ({ assignmentId, kind, status, published, outletShortName, outletHue, placements }) => ({
        assignmentId,
        kind,
        status,
        published,
        outlet: { shortName: outletShortName, hue: outletHue },
        days: placements
          .filter((placement) => placement.status !== 'cancelled')
          .map((placement) => placement.publishedOn ?? placement.plannedOn),
      }),
    ),
  };
}
