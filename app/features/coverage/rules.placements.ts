/** The life cycle of placements, as data, when one may be planned, and what each person may do with them. */
import { can } from '~/platform/permissions';
import type { Principal } from '~/platform/principal';
import {
  type ClockTime,
  clockTimeOf,
  type Instant,
  type PlainDate,
  plainDateOf,
} from '~/platform/time';
import type { AssignmentFacts, AssignmentStatus } from './rules';
import type { Medium } from './rules.mediums';
import {
  type Circumstances,
  type Precondition,
  type UnmetPrecondition,
  unmetOf,
} from './rules.preconditions';

export const PLACEMENT_STATUSES = [
  'planned',
  'scheduled',
  'published',
  'corrected',
  'taken_down',
  'cancelled',
] as const;
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];

export const PLACEMENT_KINDS = ['issue', 'web', 'first_airing', 'rerun'] as const;
export type PlacementKind = (typeof PLACEMENT_KINDS)[number];

/** How a first placement on a medium is called. */
export const PLACEMENT_KIND_OF: Record<Medium, PlacementKind> = {
  print: 'issue',
  online: 'web',
  social: 'web',
  tv: 'first_airing',
  radio: 'first_airing',
};

/** Whether one more placement may be planned. */
export const canAddPlacement = (
  who: Principal,
  facts: Pick<AssignmentFacts, 'outletId' | 'status' | 'exemplarStatus' | 'inUse'>,
): boolean =>
  facts.status !== 'cancelled' &&
  unmetOf(['approvedExemplar', 'inUse'], facts) === null &&
  can(who, 'plan:assignment', { outletId: facts.outletId });

export type PlacementVerb = 'move' | 'schedule' | 'publish' | 'correct' | 'take_down' | 'cancel';

export interface PlacementTransition {
  verb: PlacementVerb;
  from: readonly PlacementStatus[];
  /** `same`: the status stays. */
  to: PlacementStatus | 'same';
  reason: boolean;
}

export const PLACEMENT_TRANSITIONS: readonly PlacementTransition[] = [
  { verb: 'move', from: ['planned', 'scheduled'], to: 'same', reason: false },
  { verb: 'schedule', from: ['planned'], to: 'scheduled', reason: false },
  { verb: 'publish', from: ['planned', 'scheduled'], to: 'published', reason: false },
  { verb: 'correct', from: ['published', 'corrected'], to: 'corrected', reason: true },
  { verb: 'take_down', from: ['published', 'corrected'], to: 'taken_down', reason: true },
  { verb: 'cancel', from: ['planned', 'scheduled'], to: 'cancelled', reason: true },
];

export const PLACEMENT_NOUNS = {
  move: 'move',
  schedule: 'schedule',
  publish: 'publication',
  correct: 'correction',
  take_down: 'takedown',
  cancel: 'cancellation',
} as const satisfies Record<PlacementVerb, string>;

export interface PlacementFacts extends Circumstances {
  status: PlacementStatus;
  outletId: string;
  assignmentStatus: AssignmentStatus;
  /** A rerun whose airing was not published. */
  airingOwed?: boolean;
}

/** Whether a rerun must wait for its airing to be published first. */
export const isAiringOwed = (rerunOf: string | null, airing: PlacementStatus | null): boolean =>
  rerunOf !== null && airing !== null && !isPublished(airing);

/** Whether the person may ever use the verb on placements of this outlet. */
export const mayUsePlacement = (who: Principal, verb: PlacementVerb, outletId: string): boolean =>
  can(
    who,
    verb === 'publish' || verb === 'correct' || verb === 'take_down'
      ? 'publish:placement'
      : 'plan:assignment',
    { outletId },
  );

export const placementTransitionOf = (
  verb: PlacementVerb,
  status: PlacementStatus,
): PlacementTransition | null =>
  PLACEMENT_TRANSITIONS.find((each) => each.verb === verb && each.from.includes(status)) ?? null;

/** What ran on a channel is recorded although it is out of use since; a move may lead away from it (see `movePlacement`). */
const PRECONDITIONS: Record<PlacementVerb, readonly Precondition[]> = {
  move: ['approvedExemplar'],
  schedule: ['approvedExemplar', 'knownSubject', 'inUse'],
  publish: ['approvedExemplar', 'knownSubject'],
  correct: [],
  take_down: [],
  cancel: [],
};

export type PlacementRefusal =
  | UnmetPrecondition
  | 'textNotApproved'
  | 'airingNotPublished'
  | 'assignmentClosed';

/** What forbids a verb that the table would allow: a text is published only when it was approved. */
export function placementRefusalOf(
  verb: PlacementVerb,
  facts: PlacementFacts,
): PlacementRefusal | null {
  const unmet = unmetOf(PRECONDITIONS[verb], facts);
  if (unmet) return unmet;
  if (
    verb === 'move' &&
    (facts.assignmentStatus === 'suspended' || facts.assignmentStatus === 'cancelled')
  )
    return 'assignmentClosed';
  if ((verb === 'publish' || verb === 'schedule') && facts.assignmentStatus !== 'approved')
    return 'textNotApproved';
  if (verb === 'publish' && facts.airingOwed) return 'airingNotPublished';
  return null;
}

/** Whether the verb is allowed now. */
export const canDoPlacement = (
  who: Principal,
  verb: PlacementVerb,
  facts: PlacementFacts,
): boolean =>
  mayUsePlacement(who, verb, facts.outletId) &&
  placementTransitionOf(verb, facts.status) !== null &&
  placementRefusalOf(verb, facts) === null;

/** Exactly the verbs that this person may use now. */
export const placementVerbs = (who: Principal, facts: PlacementFacts): PlacementVerb[] =>
  PLACEMENT_TRANSITIONS.map((each) => each.verb).filter((verb) => canDoPlacement(who, verb, facts));

/** It is planned or stands ready, and has not appeared. */
export const isWaiting = (status: PlacementStatus): boolean =>
  status === 'planned' || status === 'scheduled';

/** Published now: corrected still counts, taken down does not. */
export const isPublished = (status: PlacementStatus): boolean =>
  status === 'published' || status === 'corrected';

/**
 * Derived: the planned time has passed and nothing was published. A day without an hour passes at its end. Work that was
 * stopped, or whose exemplar was withdrawn, owes nothing meanwhile.
 */
export function isOverdue(
  placement: {
    status: PlacementStatus;
    plannedOn: PlainDate;
    plannedTime: ClockTime | null;
    assignmentStatus?: AssignmentStatus;
    exemplarWithdrawn?: boolean;
  },
  now: Instant,
): boolean {
  if (placement.status !== 'planned' && placement.status !== 'scheduled') return false;
  if (placement.assignmentStatus === 'suspended' || placement.assignmentStatus === 'cancelled')
    return false;
  if (placement.exemplarWithdrawn) return false;
  const today = plainDateOf(now);
  if (placement.plannedOn !== today) return placement.plannedOn < today;
  return placement.plannedTime !== null && placement.plannedTime < clockTimeOf(now);
}

export type MoveRefusal = 'dayPassed';

/** Whether a new planned time breaks a rule: a day, or an hour of today, that has passed. */
export function moveRefusalOf(
  day: PlainDate,
  time: ClockTime | null,
  now: Instant,
): MoveRefusal | null {
  const today = plainDateOf(now);
  if (day < today) return 'dayPassed';
  return day === today && time !== null && time < clockTimeOf(now) ? 'dayPassed' : null;
}
