/** Leave and business trips: the life cycle as data, and who may do what. Pure. */
import { can } from '~/platform/permissions';
import type { Principal } from '~/platform/principal';
import { formatDate, type PlainDate } from '~/platform/time';

export const ABSENCE_KINDS = ['leave', 'trip'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

export const ABSENCE_STATUSES = ['requested', 'approved', 'declined', 'cancelled'] as const;
export type AbsenceStatus = (typeof ABSENCE_STATUSES)[number];

export type AbsenceVerb = 'edit' | 'cancel' | 'approve' | 'decline';

export interface AbsenceTransition {
  verb: AbsenceVerb;
  from: AbsenceStatus;
  to: AbsenceStatus;
  /** The reporter who is away, or an editor of their outlet. */
  actor: 'owner' | 'editor';
  reason: boolean;
}

/** Every transition there is; one that is not here is refused in words. */
export const ABSENCE_TRANSITIONS: readonly AbsenceTransition[] = [
  { verb: 'approve', from: 'requested', to: 'approved', actor: 'editor', reason: false },
  { verb: 'decline', from: 'requested', to: 'declined', actor: 'editor', reason: true },
  { verb: 'edit', from: 'requested', to: 'requested', actor: 'owner', reason: false },
  { verb: 'cancel', from: 'requested', to: 'cancelled', actor: 'owner', reason: false },
  // What was approved is in the plan already: only an editor takes it out again.
  { verb: 'cancel', from: 'approved', to: 'cancelled', actor: 'editor', reason: true },
];

/** The noun of each verb's address: POST /leave/:id/approval … */
export const ABSENCE_NOUNS = {
  approve: 'approval',
  decline: 'refusal',
  edit: 'dates',
  cancel: 'cancellation',
} as const satisfies Record<AbsenceVerb, string>;

/** The verb of an address; null when there is none. */
export const absenceVerbOfNoun = (noun: string): AbsenceVerb | null =>
  (Object.keys(ABSENCE_NOUNS) as AbsenceVerb[]).find((verb) => ABSENCE_NOUNS[verb] === noun) ??
  null;

/** What a rule must know of an absence. */
export interface AbsenceFacts {
  status: AbsenceStatus;
  personId: string;
  /** Where the person is a reporter. */
  outletIds: readonly string[];
}

/** Whether the person decides on those who report for one of the outlets. */
export const canDecide = (who: Principal, outletIds: readonly string[]): boolean =>
  outletIds.some((outletId) => can(who, 'manage:reporters', { outletId }));

function isActor(
  who: Principal,
  actor: AbsenceTransition['actor'],
  { personId, outletIds }: Pick<AbsenceFacts, 'personId' | 'outletIds'>,
): boolean {
  if (actor === 'owner') return personId === who.id && can(who, 'request:absence', { own: true });
  // Nobody decides on their own leave.
  return personId !== who.id && canDecide(who, outletIds);
}

/** Whether the absence may be read: by the one who is away, and by the editors who plan with them. */
export const canReadAbsence = (who: Principal, facts: AbsenceFacts): boolean =>
  facts.personId === who.id || canDecide(who, facts.outletIds);

/** Whether the person may ever use the verb on this absence, whatever its status. */
export const mayUseAbsence = (who: Principal, verb: AbsenceVerb, facts: AbsenceFacts): boolean =>
  ABSENCE_TRANSITIONS.some((each) => each.verb === verb && isActor(who, each.actor, facts));

/** Whether what was done from a status is the person's to undo: of those who might have done it. */
export const mayUndoAbsence = (
  who: Principal,
  { event, from }: { event: string; from: string | null },
  facts: AbsenceFacts,
): boolean =>
  ABSENCE_TRANSITIONS.some(
    (each) => each.verb === event && each.from === from && isActor(who, each.actor, facts),
  );

/** The transition that is open to the person now, or null. */
export const absenceTransitionOf = (
  who: Principal,
  verb: AbsenceVerb,
  facts: AbsenceFacts,
): AbsenceTransition | null =>
  ABSENCE_TRANSITIONS.find(
    (each) => each.verb === verb && each.from === facts.status && isActor(who, each.actor, facts),
  ) ?? null;

/** Exactly the verbs that this person may use now. */
export const absenceVerbs = (who: Principal, facts: AbsenceFacts): AbsenceVerb[] =>
  ABSENCE_TRANSITIONS.filter((each) => absenceTransitionOf(who, each.verb, facts) === each).map(
    (each) => each.verb,
  );

/** The days of an absence, both included. */
export interface Span {
  fromOn: PlainDate;
  toOn: PlainDate;
}

/** The days in words: one day, or from one to another. */
export const daysOf = ({ fromOn, toOn }: Span): string =>
  fromOn === toOn ? formatDate(fromOn) : `${formatDate(fromOn)} - ${formatDate(toOn)}`;
