/** How well each offered work fits the reporter who may take it: the reasons by which reporters are ranked for it. */
import { listAbsences, listReporterProfiles } from '~/features/newsroom/queries.reporters.server';
import { type Reason, rankReporters } from '~/features/newsroom/rules.ranking';
import type { Ctx } from '~/platform/context.server';
import { type Instant, type PlainDate, plainDateOf } from '~/platform/time';
import type { CardFacts } from './queries.queue-facts.server';
import { leadsOf } from './queries.warning-leads.server';
import { type Proposal, spanOf } from './rules.proposals';
import { leadTwice } from './rules.warnings';

/** The reasons for and against the reader, by the id of the work. A work that stands on no day has none. */
export async function fitOf(
  { db, clock, who }: Ctx,
  offered: readonly Proposal[],
  facts: ReadonlyMap<string, CardFacts>,
): Promise<Map<string, Reason[]>> {
  const proposals = firstOfEach(offered).map((each) => ({ ...each, rerun: false, leadId: who.id }));
  const now = clock.now();
  const dated = proposals.map((proposal) => ({ proposal, days: daysOf(proposal, now) }));
  const span = spanOf(dated.flatMap(({ days }) => days));
  if (!span) return new Map();
  const outlets = [...new Set(proposals.map(({ outletId }) => outletId))];
  const [leads, absences, ...teams] = await Promise.all([
    leadsOf(db, proposals),
    listAbsences(db, { ...span, personIds: [who.id] }),
    ...outlets.map((id) => listReporterProfiles(db, id)),
  ]);
  return new Map(
    dated.flatMap(({ proposal, days }): [string, Reason[]][] => {
      const team = teams[outlets.indexOf(proposal.outletId)] ?? [];
      const profile = team.find(({ personId }) => personId === who.id);
      const exemplar = facts.get(proposal.assignmentId ?? '')?.exemplar;
      if (!profile || !proposal.assignmentId) return [];
      const lead = leads(proposal);
      const [ranked] = rankReporters(
        {
          kind: proposal.kind,
          days,
          sector: exemplar?.sector ?? null,
          places: exemplar?.places ?? [],
        },
        [
          {
            ...profile,
            name: profile.displayName,
            absences: absences.map((each) => ({ ...each, approved: each.status === 'approved' })),
            load: Math.max(0, (lead?.load ?? 1) - 1),
            capacity: profile.weeklyCapacity,
            busy: leadTwice({ ...proposal, lead }).length > 0,
          },
        ],
      );
      return [[proposal.assignmentId, ranked?.reasons ?? []]];
    }),
  );
}

/** The planned day, and the day of its deadline when that is to come. */
function daysOf({ plannedOn, deadlineAt }: Proposal, now: Instant): PlainDate[] {
  return [plannedOn, ...(deadlineAt && deadlineAt >= now ? [plainDateOf(deadlineAt)] : [])];
}

/** The first appearance of each work; they come by day. */
function firstOfEach(proposals: readonly Proposal[]): Proposal[] {
  const first = new Map<string, Proposal>();
  for (const each of proposals) {
    const id = each.assignmentId ?? '';
    if (!first.has(id)) first.set(id, each);
  }
  return [...first.values()];
}
