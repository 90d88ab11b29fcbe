/** Everything planned or published about one exemplar, for its dossier. */

import type { Ctx } from '~/platform/context.server';
import { fromJson } from '~db/columns';
import type { OutletRef } from './queries.assignment-form.server';
import type { EvidenceView } from './queries.placement.server';
import { canSeeAssignment } from './rules';
import type { Genre } from './rules.genres';
import { publishedOn } from './rules.items';
import { isOverdue } from './rules.placements';

export type ExemplarCoverageItem = Awaited<ReturnType<typeof listCoverageOfExemplar>>[number];

/** The assignments about an exemplar with their placements, newest first. The caller has checked that the dossier may be read. */
export async function listCoverageOfExemplar(ctx: Ctx, exemplarId: string) {
  const assignments = await ctx.db.q
    .selectFrom('assignments as a')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .innerJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select([
      'a.id',
      'a.title',
      'a.kind',
      'a.genre',
      'a.status',
      'o.id as outlet_id',
      'o.short_name',
      'o.hue',
      'o.icon',
      'e.status as exemplar_status',
      'lead.display_name as lead_name',
    ])
    .where('a.exemplar_id', '=', exemplarId)
    .orderBy('a.id', 'desc')
    .execute();
  const placements = await placementsOf(
    ctx,
    assignments.map((row) => row.id),
  );
  const now = ctx.clock.now();
  // Those who follow only their own nomination learn what appears and when, not who works on it.
  const insider = canSeeAssignment(ctx.who);
  return assignments.map((row) => ({
    assignmentId: row.id,
    published: publishedOn(
      row.status,
      placements.filter((placement) => placement.assignment_id === row.id),
    ),
    title: row.title,
    outletId: row.outlet_id,
    outletShortName: row.short_name,
    outletHue: row.hue satisfies OutletRef['hue'],
    outletIcon: row.icon satisfies OutletRef['icon'],
    kind: row.kind,
    genre: row.genre as Genre,
    status: row.status,
    leadName: insider ? row.lead_name : null,
    /** Whether the page of the assignment opens for the person. */
    readable: insider,
    placements: placements
      .filter((placement) => placement.assignment_id === row.id)
      .map((placement) => ({
        id: placement.id,
        channelName: placement.channel_name,
        medium: placement.medium,
        kind: placement.kind,
        status: placement.status,
        plannedOn: placement.planned_on,
        plannedTime: placement.planned_time,
        publishedOn: placement.published_on,
        publishedTime: placement.published_time,
        evidence: fromJson<EvidenceView>(placement.evidence),
        flagged: placement.flagged === 1,
        overdue: isOverdue(
          {
            status: placement.status,
            plannedOn: placement.planned_on,
            plannedTime: placement.planned_time,
            assignmentStatus: row.status,
            exemplarWithdrawn: row.exemplar_status === 'withdrawn',
          },
          now,
        ),
      })),
  }));
}

async function placementsOf(ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return [];
  return ctx.db.q
    .selectFrom('placements as p')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .selectAll('p')
    .select(['c.name as channel_name', 'c.medium'])
    .where('p.assignment_id', 'in', ids)
    .orderBy('p.planned_on')
    .execute();
}
