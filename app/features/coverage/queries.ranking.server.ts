/** The reporters of an outlet for one work, best first, and why. */
import { listAbsences, listReporterProfiles } from '~/features/newsroom/queries.reporters.server';
import { type RankedReporter, rankReporters } from '~/features/newsroom/rules.ranking';
import type { Ctx } from '~/platform/context.server';
import { plainDateOf } from '~/platform/time';
import type { Reader } from '~db/connect';
import { leadsOf } from './queries.warning-leads.server';
import { type Proposal, spanOf } from './rules.proposals';
import { leadTwice } from './rules.warnings';

/** Ranks the outlet's reporters for the proposal; whoever leads it now is ranked as the others. The caller may plan there. */
export async function rankFor(
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  proposal: Proposal,
): Promise<RankedReporter[]> {
  const due =
    proposal.deadlineAt && proposal.deadlineAt >= clock.now()
      ? plainDateOf(proposal.deadlineAt)
      : null;
  const days = [proposal.plannedOn, ...(due ? [due] : [])];
  const span = spanOf(days) ?? { from: proposal.plannedOn, to: proposal.plannedOn };
  const profiles = await listReporterProfiles(db, proposal.outletId);
  const personIds = profiles.map(({ personId }) => personId);
  const each = personIds.map((leadId) => ({ ...proposal, rerun: false, leadId }));
  const [leads, absences, subject] = await Promise.all([
    leadsOf(db, each),
    listAbsences(db, { ...span, personIds }),
    subjectOf(db, proposal.exemplarId),
  ]);
  const work = {
    kind: proposal.kind,
    days,
    sector: subject?.sector_code ?? null,
    places: subject ? [subject.place_code, subject.district_code] : [],
  };
  return rankReporters(
    work,
    profiles.map((profile) => {
      const { personId } = profile;
      const lead = leads({ ...proposal, rerun: false, leadId: personId });
      return {
        personId,
        name: profile.displayName,
        absences: absences
          .filter((absence) => absence.personId === personId)
          .map(({ kind, from, to, status }) => ({
            kind,
            from,
            to,
            approved: status === 'approved',
          })),
        load: Math.max(0, (lead?.load ?? 1) - 1),
        capacity: profile.weeklyCapacity,
        busy: leadTwice({ ...proposal, lead }).length > 0,
        sectors: profile.sectors,
        places: profile.places,
        languages: profile.languages,
        crewPart: profile.crewPart,
      };
    }),
  );
}

const subjectOf = async ({ q }: Reader, exemplarId: string | null) =>
  exemplarId === null
    ? null
    : ((await q
        .selectFrom('exemplars')
        .select(['sector_code', 'place_code', 'district_code'])
        .where('id', '=', exemplarId)
        .executeTakeFirst()) ?? null);
