/** The warnings that a plan would bring, before it is kept: those of the new state that the state before had not. */

import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import { type Asker, gatherWarnings } from './queries.warnings.server';
import type { AssignmentKind, Genre } from './rules.genres';
import { minutesStored } from './rules.lengths';
import { owedDeadline, type Proposal } from './rules.proposals';
import { PERSONAL, type Warning } from './rules.warnings';

/** A plan that has no row yet. */
export interface PlanLike {
  exemplarId: string;
  outletId: string;
  kind: AssignmentKind;
  genre: Genre;
  leadId: string | null;
  slotId: string | null;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  lengthValue: number | null;
  deadlineAt: Instant | null;
}

/** What a new plan would be warned of. */
export async function warningsOfPlan(asker: Asker, plan: PlanLike): Promise<Warning[]> {
  const { kind, lengthValue, ...rest } = plan;
  return (
    await gatherWarnings(asker, [
      {
        ...rest,
        kind,
        key: NEW,
        placementId: null,
        assignmentId: null,
        rerun: false,
        aboutAnew: true,
        minutes: kind === 'segment' ? lengthValue : null,
      },
    ])
  ).get(NEW) as Warning[];
}

const NEW = 'new';

interface Place {
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  /** Undefined: it stays where it sits. */
  slotId?: string | null | undefined;
}

/** What moving a placement there would newly be warned of; nothing for one that does not exist. */
export async function warningsOfMove(
  asker: Asker,
  placementId: string,
  to: Place,
): Promise<Warning[]> {
  return (await warningsOfMoves(asker, [placementId], () => to)).get(placementId) ?? [];
}

/** What moving each placement would newly be warned of, judged by itself, by its id; those that do not exist are left out. */
export async function warningsOfMoves(
  asker: Asker,
  placementIds: readonly string[],
  placeOf: (planned: Proposal) => Place,
): Promise<Map<string, Warning[]>> {
  const before = await proposalsOf(asker.db, { placementIds });
  const after = before.map((planned) => {
    const { plannedOn, plannedTime, slotId = planned.slotId } = placeOf(planned);
    return { ...planned, plannedOn, plannedTime, slotId };
  });
  const newOf = await newWarnings(asker, before, after);
  return new Map(before.map((each) => [each.key, newOf([each], [each])]));
}

/** What giving the work to the person would be warned of: their own days and hours. */
export async function warningsOfAssignee(
  asker: Asker,
  assignmentId: string,
  leadId: string,
): Promise<Warning[]> {
  return (await warningsOfAssignees(asker, [assignmentId], leadId)).get(assignmentId) ?? [];
}

/** What giving each work to the person would be warned of, judged by itself, by the work's id. */
export async function warningsOfAssignees(
  asker: Asker,
  assignmentIds: readonly string[],
  leadId: string,
): Promise<Map<string, Warning[]>> {
  const planned = await proposalsOf(asker.db, { assignmentIds });
  const given = planned.map((proposal) => ({ ...proposal, leadId }));
  const all = await gatherWarnings(asker, given);
  const byWork = new Map<string, Warning[]>();
  for (const { key, assignmentId } of given) {
    const own = (all.get(key) ?? []).filter(({ code }) => PERSONAL.includes(code));
    const id = assignmentId ?? '';
    byWork.set(id, distinct([...(byWork.get(id) ?? []), ...own]));
  }
  return byWork;
}

/** What making the work about the exemplar would newly be warned of, wherever it appears. */
export async function warningsOfSubject(
  asker: Asker,
  assignmentId: string,
  exemplarId: string,
): Promise<Warning[]> {
  const before = await proposalsOf(asker.db, { assignmentIds: [assignmentId] });
  const after = before.map((planned) => ({ ...planned, exemplarId, aboutAnew: true }));
  return (await newWarnings(asker, before, after))(before, after);
}

/** What one more appearance of the work would newly be warned of. */
export async function warningsOfAddition(
  asker: Asker,
  assignmentId: string,
  place: Place & { rerun: boolean },
): Promise<Warning[]> {
  const planned = await proposalsOf(asker.db, { assignmentIds: [assignmentId] });
  const base =
    planned[0] ?? (await proposalsOf(asker.db, { assignmentIds: [assignmentId], all: true }))[0];
  if (!base) return [];
  const { plannedOn, plannedTime, rerun } = place;
  const added = { plannedOn, plannedTime, rerun, slotId: place.slotId ?? null };
  const after = [{ ...base, ...added, key: NEW, placementId: null }];
  // That its other appearance was put into a full slot says nothing of one more there.
  const elsewhere = planned.filter(
    (each) => each.slotId === null || each.slotId !== added.slotId || each.plannedOn !== plannedOn,
  );
  return (await newWarnings(asker, planned, after))(elsewhere, after);
}

/** Gathers both states at once. Gives what says which warnings some proposals after have that some before had not. */
async function newWarnings(asker: Asker, before: readonly Proposal[], after: readonly Proposal[]) {
  const was = (key: string) => `before ${key}`;
  const all = await gatherWarnings(asker, [
    ...before.map((proposal) => ({ ...proposal, key: was(proposal.key) })),
    ...after,
  ]);
  return (olds: readonly Proposal[], news: readonly Proposal[]): Warning[] => {
    const known = new Set(olds.flatMap(({ key }) => all.get(was(key)) ?? []).map(sentence));
    const now = news.flatMap(({ key }) => all.get(key) ?? []);
    return distinct(now.filter((warning) => !known.has(sentence(warning))));
  };
}

// A warning of other days, or of another load, is another warning.
const sentence = ({ code, params }: Warning) =>
  ALWAYS_ONE.includes(code) ? code : `${code} ${JSON.stringify(params)}`;
const ALWAYS_ONE: readonly string[] = [
  'noConsent',
  'consentWithdrawn',
  'withdrawn',
  'coveredRecently',
];

const distinct = (warnings: readonly Warning[]): Warning[] => {
  const seen = new Set<string>();
  return warnings.filter(({ code }) => !seen.has(code) && seen.add(code));
};

interface Which {
  placementIds?: readonly string[];
  assignmentIds?: readonly string[];
  /** Also those that were published or cancelled. */
  all?: boolean;
}

/** The planned appearances as they are, by day. */
export async function proposalsOf(
  { q }: Reader,
  { placementIds, assignmentIds, all = false }: Which,
): Promise<Proposal[]> {
  let query = q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select([
      'p.id',
      'p.assignment_id',
      'p.outlet_id',
      'p.slot_id',
      'p.kind as appearance',
      'p.planned_on',
      'p.planned_time',
      'a.exemplar_id',
      'a.kind',
      'a.genre',
      'a.lead_id',
      'a.status',
      'a.deadline_at',
      'a.length_value',
      'a.length_unit',
    ])
    .orderBy('p.planned_on')
    .orderBy('p.id');
  if (placementIds) query = query.where('p.id', 'in', [...placementIds]);
  if (assignmentIds) query = query.where('p.assignment_id', 'in', [...assignmentIds]);
  if (!all) query = query.where('p.status', 'in', ['planned', 'scheduled']);
  return (await query.execute()).map((row) => ({
    key: row.id,
    placementId: row.id,
    assignmentId: row.assignment_id,
    outletId: row.outlet_id,
    exemplarId: row.exemplar_id,
    kind: row.kind,
    genre: row.genre as Genre,
    leadId: row.lead_id,
    slotId: row.slot_id,
    rerun: row.appearance === 'rerun',
    plannedOn: row.planned_on,
    plannedTime: row.planned_time,
    minutes: minutesStored(row),
    deadlineAt: owedDeadline(row.status, row.deadline_at),
  }));
}
