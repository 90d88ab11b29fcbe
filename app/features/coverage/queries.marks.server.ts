/** The warnings of what stands on the calendar: derived when it is read, never stored. */
import { createHash } from 'node:crypto';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { remembered } from '~/platform/remembered.server';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import { proposalsOf } from './queries.warning-preview.server';
import { gatherWarnings } from './queries.warnings.server';
import type { AssignmentStatus } from './rules';
import type { AssignmentKind, Genre } from './rules.genres';
import type { PlacementKind, PlacementStatus } from './rules.placements';
import { owedDeadline, type Proposal } from './rules.proposals';
import { PERSONAL, type Warning, type WarningCode } from './rules.warnings';

/** What a mark needs to know of an item of the calendar. */
export interface Markable {
  placementId: string;
  assignmentId: string;
  outletId: string;
  exemplarId: string | null;
  kind: AssignmentKind;
  genre: Genre;
  leadId: string | null;
  slotId: string | null;
  placementKind: PlacementKind;
  placementStatus: PlacementStatus;
  assignmentStatus: AssignmentStatus;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  lengthMinutes: number | null;
  deadlineAt: Instant | null;
}

/**
 * The items with the codes of their warnings; those that have none, that ran already or were stopped, come as they are. What
 * tells of a person's days is for the editors of the outlet. Remembered for all readers, by the hour.
 */
export async function markWarnings<Item extends Markable>(
  ctx: Ctx,
  items: readonly Item[],
): Promise<(Item & { warnings?: readonly WarningCode[] | null | undefined })[]> {
  const planned = items.filter((item) => isPlanned(item, ctx.clock.today()));
  if (planned.length === 0) return [...items];
  const proposals = planned.map(proposalOf);
  const key = `marks ${ctx.clock.now().slice(0, 13)} ${digestOf(proposals)}`;
  const found = await remembered(ctx.db, key, () => gatherWarnings(ctx, proposals));
  return items.map((item) => {
    const warnings = forReader(ctx, item.outletId, found.get(item.placementId) ?? []);
    return warnings.length === 0 ? item : { ...item, warnings: warnings.map(({ code }) => code) };
  });
}

const isPlanned = (item: Markable, today: PlainDate): boolean =>
  (item.placementStatus === 'planned' || item.placementStatus === 'scheduled') &&
  item.assignmentStatus !== 'suspended' &&
  item.assignmentStatus !== 'cancelled' &&
  item.plannedOn >= today;

/** All that the warnings depend on: the items were read before the database was asked for its state, and may be older. */
const digestOf = (proposals: readonly Proposal[]): string =>
  createHash('sha1').update(JSON.stringify(proposals)).digest('base64');

const proposalOf = (item: Markable): Proposal => ({
  key: item.placementId,
  placementId: item.placementId,
  assignmentId: item.assignmentId,
  outletId: item.outletId,
  exemplarId: item.exemplarId,
  kind: item.kind,
  genre: item.genre,
  leadId: item.leadId,
  slotId: item.slotId,
  rerun: item.placementKind === 'rerun',
  plannedOn: item.plannedOn,
  plannedTime: item.plannedTime,
  minutes: item.lengthMinutes,
  deadlineAt: owedDeadline(item.assignmentStatus, item.deadlineAt),
});

/** The warnings without those about other people's days, for whoever does not plan there. */
export const forReader = (
  { who }: Pick<Ctx, 'who'>,
  outletId: string,
  warnings: readonly Warning[],
): Warning[] =>
  can(who, 'plan:assignment', { outletId })
    ? [...warnings]
    : warnings.filter(({ code }) => !PERSONAL.includes(code));

export interface PlacementWarnings {
  placementId: string;
  plannedOn: PlainDate;
  warnings: Warning[];
}

/** The warnings of the appearances of one assignment that are to come, in full, by day. */
export async function listWarnings(
  ctx: Ctx,
  assignment: { id: string; outletId: string; status: AssignmentStatus },
): Promise<PlacementWarnings[]> {
  if (assignment.status === 'suspended' || assignment.status === 'cancelled') return [];
  const today = ctx.clock.today();
  const all = await proposalsOf(ctx.db, { assignmentIds: [assignment.id] });
  const planned = all.filter(({ plannedOn }) => plannedOn >= today);
  const found = await gatherWarnings(ctx, planned);
  return planned
    .map(({ key, plannedOn }) => ({
      placementId: key,
      plannedOn,
      warnings: forReader(ctx, assignment.outletId, found.get(key) ?? []),
    }))
    .filter(({ warnings }) => warnings.length > 0);
}
