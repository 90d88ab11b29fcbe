/** The placements of an assignment, and the page of one placement's verb. */

import type { Ctx } from '~/platform/context.server';
import { fromJson } from '~db/columns';
import type { Reader } from '~db/connect';
import { type LoadedAssignment, requirePlacementFacts } from './queries.facts.server';
import { minutesStored } from './rules.lengths';
import { isAiringOwed, isOverdue, isWaiting, placementVerbs } from './rules.placements';

/** What was kept as evidence; which of them, by medium. */
export interface EvidenceView {
  url?: string | null | undefined;
  issueNumber?: string | null | undefined;
  page?: string | null | undefined;
  clipUrl?: string | null | undefined;
}

export type PlacementView = Awaited<ReturnType<typeof listPlacementViews>>[number];

/** The placements of one assignment in the order of their days, each with the verbs that the person may use now. */
export async function listPlacementViews(
  ctx: Ctx,
  facts: Pick<LoadedAssignment, 'id' | 'outletId' | 'status' | 'exemplarStatus' | 'inUse'>,
) {
  const rows = await placementRows(ctx.db, facts.id);
  const now = ctx.clock.now();
  const statusOf = new Map(rows.map((row) => [row.id, row.status]));
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    medium: row.medium,
    channelName: row.channel_name,
    slotId: row.slot_id,
    slotName: row.slot_name,
    status: row.status,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time,
    /** Its own length in minutes: planned in the rundown, or aired. */
    ownMinutes: minutesStored(row),
    publishedOn: row.published_on,
    publishedTime: row.published_time,
    evidence: fromJson<EvidenceView>(row.evidence),
    flagged: row.flagged === 1,
    /** It waits on a channel that is out of use. */
    channelOff: row.channel_active === 0 && isWaiting(row.status),
    overdue: isOverdue(
      {
        status: row.status,
        plannedOn: row.planned_on,
        plannedTime: row.planned_time,
        assignmentStatus: facts.status,
        exemplarWithdrawn: facts.exemplarStatus === 'withdrawn',
      },
      now,
    ),
    verbs: placementVerbs(ctx.who, {
      status: row.status,
      outletId: facts.outletId,
      assignmentStatus: facts.status,
      exemplarStatus: facts.exemplarStatus,
      inUse: facts.inUse && row.channel_active === 1,
      airingOwed: isAiringOwed(row.rerun_of, statusOf.get(row.rerun_of ?? '') ?? null),
    }),
  }));
}

const placementRows = (db: Reader, assignmentId: string) =>
  db.q
    .selectFrom('placements as p')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .leftJoin('slots as s', 's.id', 'p.slot_id')
    .selectAll('p')
    .select([
      'c.medium',
      'c.name as channel_name',
      'c.active as channel_active',
      's.name as slot_name',
    ])
    .where('p.assignment_id', '=', assignmentId)
    .orderBy('p.planned_on')
    .orderBy('p.id')
    .execute();

/** The assignment that a placement belongs to. Throws 404. */
export const assignmentOfPlacement = async (ctx: Ctx, placementId: string): Promise<string> =>
  (await requirePlacementFacts(ctx.db, placementId)).assignmentId;
