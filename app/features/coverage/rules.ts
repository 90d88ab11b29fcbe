/** The life cycle of assignments, as data, and what each person may do with them. */
import { can } from '~/platform/permissions';
import type { Principal } from '~/platform/principal';
import type { Instant } from '~/platform/time';
import {
  type Circumstances,
  type Precondition,
  type UnmetPrecondition,
  unmetOf,
} from './rules.preconditions';

/** In the order of the work. */
export const BEFORE_APPROVED = [
  'proposed',
  'open',
  'claimed',
  'in_progress',
  'submitted',
  'editing',
] as const;

export const ASSIGNMENT_STATUSES = [
  ...BEFORE_APPROVED,
  'approved',
  'suspended',
  'cancelled',
] as const;
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

export const CREW_PARTS = ['reporter', 'camera', 'photo', 'driver', 'technician'] as const;
export type CrewPart = (typeof CREW_PARTS)[number];

export type AssignmentVerb =
  | 'offer'
  | 'assign'
  | 'claim'
  | 'release'
  | 'decline'
  | 'start'
  | 'submit'
  | 'edit'
  | 'return'
  | 'approve'
  | 'suspend'
  | 'resume'
  | 'cancel';

/** Who: the outlet's editors, any reporter of the outlet, or the lead reporter. */
export type Actor = 'editor' | 'outlet_reporter' | 'lead';

export interface AssignmentTransition {
  verb: AssignmentVerb;
  from: readonly AssignmentStatus[];
  /** `kept`: where a suspended assignment came from. */
  to: AssignmentStatus | 'kept';
  actor: Actor;
  reason: boolean;
}

/** Every transition there is; one that is not here is refused in words. */
export const ASSIGNMENT_TRANSITIONS: readonly AssignmentTransition[] = [
  { verb: 'offer', from: ['proposed'], to: 'open', actor: 'editor', reason: false },
  { verb: 'claim', from: ['open'], to: 'claimed', actor: 'outlet_reporter', reason: false },
  { verb: 'assign', from: ['proposed', 'open'], to: 'claimed', actor: 'editor', reason: false },
  // An editor may hand work on until its text is approved; whoever gets it begins anew.
  {
    verb: 'assign',
    from: ['claimed', 'in_progress', 'submitted', 'editing'],
    to: 'claimed',
    actor: 'editor',
    reason: true,
  },
  { verb: 'release', from: ['claimed', 'in_progress'], to: 'open', actor: 'lead', reason: false },
  { verb: 'decline', from: ['claimed'], to: 'open', actor: 'lead', reason: true },
  { verb: 'start', from: ['claimed'], to: 'in_progress', actor: 'lead', reason: false },
  { verb: 'submit', from: ['in_progress'], to: 'submitted', actor: 'lead', reason: false },
  { verb: 'edit', from: ['submitted'], to: 'editing', actor: 'editor', reason: false },
  {
    verb: 'return',
    from: ['submitted', 'editing'],
    to: 'in_progress',
    actor: 'editor',
    reason: true,
  },
  { verb: 'approve', from: ['editing'], to: 'approved', actor: 'editor', reason: false },
  { verb: 'suspend', from: BEFORE_APPROVED, to: 'suspended', actor: 'editor', reason: true },
  { verb: 'resume', from: ['suspended'], to: 'kept', actor: 'editor', reason: false },
  {
    verb: 'cancel',
    from: [...BEFORE_APPROVED, 'approved', 'suspended'],
    to: 'cancelled',
    actor: 'editor',
    reason: true,
  },
];

/** The noun of each verb's address: POST /assignments/:id/claim, /submission, /return … */
export const ASSIGNMENT_NOUNS = {
  offer: 'offer',
  assign: 'assignee',
  claim: 'claim',
  release: 'release',
  decline: 'refusal',
  start: 'start',
  submit: 'submission',
  edit: 'editing',
  return: 'return',
  approve: 'approval',
  suspend: 'suspension',
  resume: 'resumption',
  cancel: 'cancellation',
} as const satisfies Record<AssignmentVerb, string>;

/** What a rule must know of an assignment. */
export interface AssignmentFacts extends Circumstances {
  status: AssignmentStatus;
  outletId: string;
  leadId: string | null;
  /** Who put the lead there; the lead's own id after a claim. */
  assignedById: string | null;
  /** Whether any placement has been published. */
  anyPublished: boolean;
  /** Nobody is named in it, and the recurring need that asked for it has ended: it is not offered again. */
  needEnded?: boolean;
  /** Where a suspended assignment came from. */
  suspendedFrom?: AssignmentStatus | null;
}

const directOf = (verb: AssignmentVerb, status: AssignmentStatus): AssignmentTransition | null =>
  ASSIGNMENT_TRANSITIONS.find((each) => each.verb === verb && each.from.includes(status)) ?? null;

/** The step that a verb takes, and records, before its own: approving a submitted text takes it for editing as well. Null for most. */
export const stepBefore = (
  verb: AssignmentVerb,
  status: AssignmentStatus,
): AssignmentTransition | null =>
  verb === 'approve' && status === 'submitted' ? directOf('edit', status) : null;

/** The transition of a verb from a status, its step before included; null when there is none. */
export const transitionOf = (
  verb: AssignmentVerb,
  status: AssignmentStatus,
): AssignmentTransition | null => directOf(verb, stepBefore(verb, status) ? 'editing' : status);

/** Whether the person is one of those who may ever use the verb on this assignment, whatever its status. */
export function mayUse(who: Principal, verb: AssignmentVerb, facts: AssignmentFacts): boolean {
  const actors = new Set(
    ASSIGNMENT_TRANSITIONS.filter((each) => each.verb === verb).map((each) => each.actor),
  );
  return [...actors].some((actor) => isActor(who, actor, facts));
}

function isActor(who: Principal, actor: Actor, facts: AssignmentFacts): boolean {
  if (actor === 'editor') return can(who, 'edit:assignment', { outletId: facts.outletId });
  if (actor === 'outlet_reporter')
    return can(who, 'claim:assignment', { outletId: facts.outletId });
  return (
    facts.leadId === who.id && can(who, 'work:assignment', { own: true, outletId: facts.outletId })
  );
}

/** Whether the verb is allowed now: the person may use it, the table has it, and nothing about the exemplar forbids it. */
export function canDo(who: Principal, verb: AssignmentVerb, facts: AssignmentFacts): boolean {
  const transition = transitionOf(verb, facts.status);
  if (!transition || !isActor(who, transition.actor, facts)) return false;
  return refusalOf(verb, facts) === null;
}

/**
 * Without an approved exemplar only stopping is left. Work may be begun before its subject is known, but nothing is handed in or
 * approved about nobody. What is under way is finished when its outlet is out of use; nothing new is begun there.
 */
const PRECONDITIONS: Record<AssignmentVerb, readonly Precondition[]> = {
  offer: ['approvedExemplar', 'inUse'],
  assign: ['approvedExemplar', 'inUse'],
  claim: ['approvedExemplar', 'inUse'],
  release: ['approvedExemplar'],
  decline: ['approvedExemplar'],
  start: ['approvedExemplar'],
  submit: ['approvedExemplar', 'knownSubject'],
  edit: ['approvedExemplar'],
  return: ['approvedExemplar'],
  approve: ['approvedExemplar', 'knownSubject'],
  suspend: [],
  resume: ['approvedExemplar', 'inUse'],
  cancel: [],
};

export type VerbRefusal =
  | UnmetPrecondition
  | 'alreadyPublished'
  | 'notAssignedByEditor'
  | 'needEnded';

/** What about the object itself forbids a verb that the table would allow. */
export function refusalOf(verb: AssignmentVerb, facts: AssignmentFacts): VerbRefusal | null {
  const unmet = unmetOf(PRECONDITIONS[verb], facts);
  if (unmet) return unmet;
  if (facts.anyPublished && (verb === 'cancel' || verb === 'suspend')) return 'alreadyPublished';
  const offers = verb === 'offer' || (verb === 'resume' && isOnOffer(facts.suspendedFrom));
  if (offers && facts.needEnded) return 'needEnded';
  // What one took by oneself is released, what an editor gave is declined.
  if (verb === 'decline' && facts.assignedById === facts.leadId) return 'notAssignedByEditor';
  return null;
}

/** Whether nobody has taken it yet. */
export const isOnOffer = (status: AssignmentStatus | null | undefined): boolean =>
  status === 'proposed' || status === 'open';

/** Exactly the verbs that this person may use now, in the order of the work. */
export function assignmentVerbs(who: Principal, facts: AssignmentFacts): AssignmentVerb[] {
  const verbs = [...new Set(ASSIGNMENT_TRANSITIONS.map((each) => each.verb))];
  return verbs.filter((verb) => canDo(who, verb, facts));
}

/** Whether the verb needs a reason from this status. */
export const needsReason = (verb: AssignmentVerb, status: AssignmentStatus): boolean =>
  transitionOf(verb, status)?.reason ?? false;

/** Statuses in which a reporter holds the work. */
export const ACTIVE_STATUSES = [
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'approved',
] as const satisfies readonly AssignmentStatus[];

/** In these the reporter has something to do. */
export const REPORTERS_TURN: readonly AssignmentStatus[] = ['claimed', 'in_progress'];

/** Whether the text is approved, stopped meanwhile or not: then what of it waits for its day is scheduled, else planned. */
export const isTextApproved = (
  status: AssignmentStatus,
  suspendedFrom: AssignmentStatus | null,
): boolean => (status === 'suspended' ? suspendedFrom : status) === 'approved';

/** Whether details (title, brief, deadline, length, crew) may be edited. */
export const canEditDetails = (
  who: Principal,
  facts: Pick<AssignmentFacts, 'outletId' | 'status'>,
): boolean =>
  facts.status !== 'cancelled' && can(who, 'plan:assignment', { outletId: facts.outletId });

/** A recurring need that is still to be given its subject. */
export const awaitsSubject = ({
  status,
  withoutSubject,
}: {
  status: AssignmentStatus;
  withoutSubject: boolean;
}): boolean => withoutSubject && status !== 'cancelled';

/** Whether the subject of a recurring need may be chosen. */
export const canChooseSubject = (
  who: Principal,
  facts: { outletId: string } & Parameters<typeof awaitsSubject>[0],
): boolean => awaitsSubject(facts) && can(who, 'plan:assignment', { outletId: facts.outletId });

/** Whether comments, submissions and history may be read: the outlet's own people, and those who follow the whole programme. */
export const canSeeWork = (who: Principal, outletId: string): boolean =>
  can(who, 'comment:assignment', { outletId }) || can(who, 'read:exemplar', { own: false });

export const canComment = (who: Principal, outletId: string): boolean =>
  can(who, 'comment:assignment', { outletId });

/** Whether the deadline has passed while the text is still owed. */
export const isDeadlineMissed = (
  status: AssignmentStatus,
  deadlineAt: Instant | null,
  now: Instant,
): boolean =>
  deadlineAt !== null &&
  deadlineAt < now &&
  ['proposed', 'open', 'claimed', 'in_progress'].includes(status);

/** Whether the whole plan of an outlet may be seen: both outlets' plans are visible to those who read the calendar. */
export const canSeeAssignment = (who: Principal): boolean => can(who, 'read:calendar');
