/** What is known of the people who lead planned appearances: days away, load of the week, other jobs of the day. */

import {
  capacitiesOf,
  listAbsences,
  listReporterProfiles,
  weekWorks,
  weekWorksOf,
} from '~/features/newsroom/queries.reporters.server';
import { type PlainDate, plainDateOf, startOfWeek } from '~/platform/time';
import { inChunks } from '~db/chunks';
import type { Reader } from '~db/connect';
import { minutesStored } from './rules.lengths';
import { type Proposal, spanOf } from './rules.proposals';
import type { LeadFacts, OtherJob } from './rules.warnings';

/** What the warnings of a proposal know of its lead; null when nobody leads it, or it is a rerun. */
export async function leadsOf(
  db: Reader,
  all: readonly Proposal[],
): Promise<(proposal: Proposal) => LeadFacts | null> {
  const led = all.filter(({ leadId, rerun }) => leadId !== null && !rerun);
  const leadIds = [...new Set(led.flatMap(({ leadId }) => leadId ?? []))];
  const span = spanOf(led.flatMap(daysOf));
  if (!span) return () => null;
  const [profiles, absences, works, jobs, appearances] = await Promise.all([
    profilesOf(db, led, leadIds),
    listAbsences(db, { ...span, personIds: leadIds }),
    worksOf(db, led, leadIds),
    jobsOf(
      db,
      leadIds,
      led.map(({ plannedOn }) => plannedOn),
    ),
    appearancesOf(db, led),
  ]);
  return (proposal) => {
    const { assignmentId, leadId } = proposal;
    const profile = leadId && profiles.get(leadId);
    if (!profile || proposal.rerun) return null;
    const own = works.get(weekKey(proposal))?.get(leadId) ?? new Set<string>();
    const others = [...own].filter((id) => id !== assignmentId).length;
    return {
      name: profile.displayName,
      absences: absences.filter((each) => each.personId === leadId && each.status === 'approved'),
      // A further appearance of a work of an earlier week is no work of this one.
      load: appearances(proposal) ? 0 : others + 1,
      capacity: profile.weeklyCapacity,
      jobs: (jobs.get(jobKey(leadId, proposal.plannedOn)) ?? []).filter(
        (job) => job.assignmentId !== assignmentId,
      ),
    };
  };
}

const daysOf = ({ plannedOn, deadlineAt }: Proposal): PlainDate[] => [
  plannedOn,
  ...(deadlineAt ? [plainDateOf(deadlineAt)] : []),
];

const weekKey = ({ outletId, plannedOn }: Pick<Proposal, 'outletId' | 'plannedOn'>) =>
  `${outletId} ${startOfWeek(plannedOn)}`;
const jobKey = (personId: string, day: PlainDate) => `${personId} ${day}`;

async function profilesOf(db: Reader, proposals: readonly Proposal[], leadIds: readonly string[]) {
  const outletIds = [...new Set(proposals.map(({ outletId }) => outletId))];
  const few = leadIds.length <= FEW_LEADS;
  const teams = await Promise.all(
    outletIds.map(async (id) =>
      few
        ? [...(await capacitiesOf(db, id, leadIds))]
        : (await listReporterProfiles(db, id)).map((each) => [each.personId, each] as const),
    ),
  );
  return new Map(teams.flat());
}

/** So few are asked for by themselves; the works of more are those of all, which many askers share. */
const FEW_LEADS = 3;

/** The works of each week and outlet, by `weekKey`. */
async function worksOf(db: Reader, proposals: readonly Proposal[], leadIds: readonly string[]) {
  const weeks = new Map(proposals.map((proposal) => [weekKey(proposal), proposal]));
  const few = leadIds.length <= FEW_LEADS;
  const found = await Promise.all(
    [...weeks].map(async ([key, { outletId, plannedOn }]) => {
      const week = startOfWeek(plannedOn);
      const works = few ? weekWorksOf(db, outletId, week, leadIds) : weekWorks(db, outletId, week);
      return [key, await works] as const;
    }),
  );
  return new Map(found);
}

interface Job extends OtherJob {
  assignmentId: string;
}

/** What the people lead or join at an hour of each day, by `jobKey`; reruns need nobody. */
async function jobsOf(
  db: Reader,
  personIds: readonly string[],
  days: readonly PlainDate[],
): Promise<Map<string, Job[]>> {
  const [led, joined] = await Promise.all([
    timedAppearances(db, days)
      .select('a.lead_id as person_id')
      .where('a.lead_id', 'in', [...personIds])
      .execute(),
    timedAppearances(db, days)
      .innerJoin('crew', 'crew.assignment_id', 'a.id')
      .select('crew.person_id')
      .where('crew.person_id', 'in', [...personIds])
      .execute(),
  ]);
  const jobs = new Map<string, Job[]>();
  for (const row of [...led, ...joined]) {
    if (row.person_id === null || row.planned_time === null) continue;
    const key = jobKey(row.person_id, row.planned_on);
    const job = {
      assignmentId: row.assignment_id,
      title: row.title,
      time: row.planned_time,
      minutes: minutesStored(row),
    };
    jobs.set(key, [...(jobs.get(key) ?? []), job]);
  }
  return jobs;
}

const timedAppearances = ({ q }: Reader, days: readonly PlainDate[]) =>
  q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select([
      'p.assignment_id',
      'p.planned_on',
      'p.planned_time',
      'a.title',
      'a.length_value',
      'a.length_unit',
    ])
    .where('p.planned_on', 'in', [...new Set(days)])
    .where('p.planned_time', 'is not', null)
    .where('p.status', 'in', ['planned', 'scheduled'])
    .where('p.kind', '<>', 'rerun')
    .where('a.status', 'not in', ['suspended', 'cancelled']);

/** Whether the work has appeared, or is to appear, in a week before the proposal's. */
async function appearancesOf({ q }: Reader, proposals: readonly Proposal[]) {
  const ids = [...new Set(proposals.flatMap(({ assignmentId }) => assignmentId ?? []))];
  const rows =
    ids.length === 0
      ? []
      : await inChunks(ids, (some) =>
          q
            .selectFrom('placements')
            .select(['id', 'assignment_id', 'planned_on'])
            .where('assignment_id', 'in', some)
            .where('status', '<>', 'cancelled')
            .where('kind', '<>', 'rerun')
            .execute(),
        );
  const byWork = new Map<string, typeof rows>();
  for (const row of rows) {
    byWork.set(row.assignment_id, [...(byWork.get(row.assignment_id) ?? []), row]);
  }
  return ({ assignmentId, placementId, plannedOn }: Proposal): boolean =>
    (byWork.get(assignmentId ?? '') ?? []).some(
      (row) => row.id !== placementId && row.planned_on < startOfWeek(plannedOn),
    );
}
