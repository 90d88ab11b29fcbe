/** The facts behind the warnings, for any number of planned appearances at once. */
import { specialDaysBetween } from '~/features/newsroom/queries.days.server';
import { getGenres } from '~/features/newsroom/queries.genres.server';
import { getSlot, listOccurrences, listSlots } from '~/features/newsroom/queries.slots.server';
import { isWorkingDay } from '~/features/newsroom/rules.days';
import { occurrenceOn } from '~/features/newsroom/rules.slots';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { addMonths, type PlainDate, plainDateOf, startOfMonth } from '~/platform/time';
import type { Reader } from '~db/connect';
import { leadsOf } from './queries.warning-leads.server';
import { coverageOf, exemplarsOf, plannedAgainOf } from './queries.warning-subjects.server';
import { type Proposal, spanOf } from './rules.proposals';
import { seatKey } from './rules.seats';
import { type Warning, type WarningFacts, warningsOf } from './rules.warnings';

/** Who asks: with the outer handle, or inside the transaction that writes what is warned of. */
export interface Asker {
  db: Reader;
  clock: Ctx['clock'];
}

/** Every warning of each proposal, by its key. Cheap for hundreds: as many queries as for one. */
export async function gatherWarnings(
  { db, clock }: Asker,
  proposals: readonly Proposal[],
): Promise<Map<string, Warning[]>> {
  if (proposals.length === 0) return new Map();
  const [exemplars, coverage, planned, leads, seats, special, programme, genres] =
    await Promise.all([
      exemplarsOf(db, proposals),
      coverageOf(db, proposals),
      plannedAgainOf(db, proposals),
      leadsOf(db, proposals),
      seatsOf(db, proposals),
      specialDays(db, proposals),
      getCurrentProgramme(db, clock.today()),
      getGenres(db),
    ]);
  const now = clock.now();
  return new Map(
    proposals.map((proposal): [string, Warning[]] => {
      const facts: WarningFacts = {
        now,
        outletId: proposal.outletId,
        genre: proposal.genre,
        plannedOn: proposal.plannedOn,
        plannedTime: proposal.plannedTime,
        minutes: proposal.minutes,
        programmeEndsOn: programme?.endsOn ?? null,
        deadlineAt: proposal.deadlineAt,
        angleOf: genres.angleOf,
        isWorkingDay: (day) => isWorkingDay(day, special),
        exemplar: (proposal.exemplarId && exemplars.get(proposal.exemplarId)) || null,
        lead: leads(proposal),
        slot: seats(proposal),
        coverage: proposal.exemplarId ? coverage(proposal.exemplarId, proposal.assignmentId) : [],
        plannedAgain: planned(proposal),
      };
      return [proposal.key, warningsOf(facts)];
    }),
  );
}

/** Holidays around the deadlines, by whole months, so that many askers share one answer. */
async function specialDays(db: Reader, proposals: readonly Proposal[]) {
  const span = spanOf(
    proposals.flatMap(({ deadlineAt }) => (deadlineAt ? [plainDateOf(deadlineAt)] : [])),
  );
  if (!span) return new Map();
  return specialDaysBetween(db, startOfMonth(span.from), addMonths(span.to, 1));
}

/** The seats of each proposal's occurrence, its own left out. */
async function seatsOf(db: Reader, proposals: readonly Proposal[]) {
  const seated = proposals.filter(({ slotId }) => slotId !== null);
  const span = spanOf(seated.map(({ plannedOn }) => plannedOn));
  if (!span) return () => null;
  const slotIds = [...new Set(seated.flatMap(({ slotId }) => slotId ?? []))];
  const [seats, taken] = await Promise.all([
    slotIds.length <= FEW_SLOTS ? seatsOfSlots(db, slotIds) : seatsOfAll(db, span),
    takenSeats(db, slotIds, span),
  ]);
  return ({ slotId, plannedOn, placementId }: Proposal): WarningFacts['slot'] => {
    const seat = slotId && seats(slotId, plannedOn);
    if (!seat) return null;
    const others = (taken.get(seatKey(slotId, plannedOn)) ?? []).filter((id) => id !== placementId);
    return { ...seat, taken: others.length };
  };
}

/** So few are read by themselves; those of more are found among all, which many askers share. */
const FEW_SLOTS = 3;

type SeatsOn = (slotId: string, day: PlainDate) => { name: string; capacity: number } | null;

async function seatsOfSlots(db: Reader, slotIds: readonly string[]): Promise<SeatsOn> {
  const found = new Map(
    await Promise.all(slotIds.map(async (id) => [id, await getSlot(db, id)] as const)),
  );
  return (slotId, day) => {
    const own = found.get(slotId);
    const occurrence = own && occurrenceOn(own.slot, own.exceptions, day);
    return occurrence ? { name: own.slot.name, capacity: occurrence.capacity } : null;
  };
}

async function seatsOfAll(db: Reader, span: { from: PlainDate; to: PlainDate }): Promise<SeatsOn> {
  const month = { from: startOfMonth(span.from), to: addMonths(span.to, 1) };
  const [slots, occurrences] = await Promise.all([listSlots(db), listOccurrences(db, month)]);
  const nameOf = new Map(slots.map((slot) => [slot.id, slot.name]));
  const capacityOf = new Map(
    occurrences.map((each) => [seatKey(each.slotId, each.day), each.capacity]),
  );
  return (slotId, day) => {
    const capacity = capacityOf.get(seatKey(slotId, day));
    return capacity === undefined ? null : { name: nameOf.get(slotId) ?? '', capacity };
  };
}

/** The placements that sit where, by `seatKey`. */
async function takenSeats(
  { q }: Reader,
  slotIds: readonly string[],
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Map<string, string[]>> {
  const rows = await q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select(['p.id', 'p.slot_id', 'p.planned_on'])
    .where('p.slot_id', 'in', [...slotIds])
    .where('p.planned_on', '>=', from)
    .where('p.planned_on', '<=', to)
    .where('p.status', '<>', 'cancelled')
    .where('a.status', '<>', 'cancelled')
    .execute();
  const taken = new Map<string, string[]>();
  for (const row of rows) {
    const key = seatKey(row.slot_id ?? '', row.planned_on);
    taken.set(key, [...(taken.get(key) ?? []), row.id]);
  }
  return taken;
}
