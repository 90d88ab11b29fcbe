/** The life cycle of an exemplar, who may see and do what with it, what makes its coverage, and which two are the same. */
import { distance } from 'fastest-levenshtein';
import { can, type Permission } from '~/platform/permissions';
import { hasRole, type Principal, type RoleCode } from '~/platform/principal';
import { comparableName, groupSortKey, personSortKey } from '~/platform/text.names';

export const EXEMPLAR_STATUSES = [
  'draft',
  'nominated',
  'appraising',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type ExemplarStatus = (typeof EXEMPLAR_STATUSES)[number];

export const FAMILIES = ['advanced', 'good_deed', 'effective_model'] as const;
export type Family = (typeof FAMILIES)[number];

export const EXEMPLAR_KINDS = ['individual', 'collective', 'household', 'enterprise'] as const;
export type ExemplarKind = (typeof EXEMPLAR_KINDS)[number];

export const CONSENTS = ['none', 'given', 'withdrawn'] as const;
export type Consent = (typeof CONSENTS)[number];

export const EXEMPLAR_VERBS = [
  'nominate',
  'appraise',
  'approve',
  'return',
  'reject',
  'withdraw',
] as const;
export type ExemplarVerb = (typeof EXEMPLAR_VERBS)[number];

export interface Transition {
  from: ExemplarStatus;
  verb: ExemplarVerb;
  to: ExemplarStatus;
  permission: Permission;
  reasonNeeded: boolean;
}

const step = (
  from: ExemplarStatus,
  verb: ExemplarVerb,
  to: ExemplarStatus,
  permission: Permission,
  reasonNeeded = false,
): Transition => ({ from, verb, to, permission, reasonNeeded });

/** The whole life cycle. What is not in the table is refused. */
export const TRANSITIONS: readonly Transition[] = [
  step('draft', 'nominate', 'nominated', 'nominate:exemplar'),
  step('returned', 'nominate', 'nominated', 'nominate:exemplar'),
  step('nominated', 'appraise', 'appraising', 'appraise:exemplar'),
  step('appraising', 'approve', 'approved', 'appraise:exemplar'),
  step('appraising', 'return', 'returned', 'appraise:exemplar', true),
  step('appraising', 'reject', 'rejected', 'appraise:exemplar', true),
  step('approved', 'withdraw', 'withdrawn', 'appraise:exemplar', true),
];

/**
 * The steps that a verb takes from a status: one; or two when what was only nominated is approved or returned at once (it is
 * appraised as well, and both are recorded). Empty when the verb is not possible.
 */
export function stepsOf(status: ExemplarStatus, verb: ExemplarVerb): readonly Transition[] {
  const direct = TRANSITIONS.find((each) => each.from === status && each.verb === verb);
  if (direct) return [direct];
  if (status !== 'nominated' || (verb !== 'approve' && verb !== 'return')) return [];
  return [...stepsOf('nominated', 'appraise'), ...stepsOf('appraising', verb)];
}

export const reasonNeeded = (verb: ExemplarVerb): boolean =>
  TRANSITIONS.some((each) => each.verb === verb && each.reasonNeeded);

/** What the rules need to know of an exemplar. */
export interface ExemplarSubject {
  status: ExemplarStatus;
  createdBy: string;
  /** The codes of its place and of every place above it. */
  placeCodes: readonly string[];
}

/** How the person's newsroom work touches an exemplar: cancelled assignments do not count. */
export interface Involvement {
  /** Outlets that have an assignment about it. */
  outletIds: readonly string[];
  /** Outlets of those that the person leads or is in the crew of. */
  ownOutletIds: readonly string[];
}

export const NOT_INVOLVED: Involvement = { outletIds: [], ownOutletIds: [] };

const isOwn = (who: Principal, subject: ExemplarSubject): boolean => subject.createdBy === who.id;

/** The same person with the grants of one role only: "own" means another thing for each role. */
const asRole = (who: Principal, role: RoleCode): Principal => ({
  ...who,
  grants: who.grants.filter((grant) => grant.role === role),
});

/** Whether the person may nominate it: the Board any; others only what they wrote, in their places. */
function canNominate(who: Principal, subject: ExemplarSubject): boolean {
  const where = { placeCodes: subject.placeCodes };
  if (can(asRole(who, 'board'), 'nominate:exemplar', where)) return true;
  return isOwn(who, subject) && can(who, 'nominate:exemplar', where);
}

/** Whether the person may create one in a place, given with the codes of the places above it. */
export const canCreateIn = (who: Principal, placeCodes: readonly string[]): boolean =>
  can(who, 'nominate:exemplar', { placeCodes });

/** The verbs that the person may use on it now, in the order of the life cycle. */
export function verbsFor(who: Principal, subject: ExemplarSubject): ExemplarVerb[] {
  return EXEMPLAR_VERBS.filter((verb) => {
    const steps = stepsOf(subject.status, verb);
    return steps.length > 0 && steps.every((each) => mayTake(who, subject, each));
  });
}

/** Whether the person may use the verb at all, whatever the status: tells 403 from 409. */
export function mayEver(who: Principal, subject: ExemplarSubject, verb: ExemplarVerb): boolean {
  return TRANSITIONS.some((each) => each.verb === verb && mayTake(who, subject, each));
}

const mayTake = (who: Principal, subject: ExemplarSubject, { permission }: Transition): boolean =>
  permission === 'nominate:exemplar'
    ? canNominate(who, subject)
    : can(who, permission, { placeCodes: subject.placeCodes });

/** The dossier: the Board, the department and the admin all; who wrote it their own; newsrooms the approved ones. */
export function canSeeExemplar(who: Principal, subject: ExemplarSubject): boolean {
  if (canFollowAppraisal(who, subject)) return true;
  return subject.status === 'approved' && can(who, 'read:approved-exemplar');
}

/**
 * The way to an approval (who returned it and why, what was corrected) is the Board's: it is read by those who read every
 * dossier and by who wrote this one, not by those who read it because it is approved.
 */
export const canFollowAppraisal = (who: Principal, subject: ExemplarSubject): boolean =>
  can(who, 'read:exemplar', { own: isOwn(who, subject) }) ||
  (isOwn(who, subject) && can(who, 'nominate:exemplar'));

/**
 * Private contact data: the Board; the nominator of it; editors whose outlet works on it; reporters who work on it, while they
 * are reporters of that outlet.
 */
export function canSeeContact(
  who: Principal,
  subject: ExemplarSubject,
  involvement: Involvement,
): boolean {
  if (!canSeeExemplar(who, subject)) return false;
  return (
    can(asRole(who, 'board'), 'read:contact') ||
    can(asRole(who, 'nominator'), 'read:contact', { own: isOwn(who, subject) }) ||
    involvement.outletIds.some((outletId) =>
      can(asRole(who, 'editor'), 'read:contact', { outletId }),
    ) ||
    involvement.ownOutletIds.some((outletId) =>
      can(asRole(who, 'reporter'), 'read:contact', { own: true, outletId }),
    )
  );
}

/** Its text: who wrote it while it is a draft or was returned; the Board until it is rejected or withdrawn. */
export function canEdit(who: Principal, subject: ExemplarSubject): boolean {
  if (subject.status === 'rejected' || subject.status === 'withdrawn') return false;
  if (hasRole(who, 'board')) return true;
  const open = subject.status === 'draft' || subject.status === 'returned';
  return open && canNominate(who, subject);
}

/** Its contact data, files and consent: the Board always; who nominated it until it is rejected or withdrawn. */
export function canKeepDossier(who: Principal, subject: ExemplarSubject): boolean {
  if (hasRole(who, 'board')) return true;
  const closed = subject.status === 'rejected' || subject.status === 'withdrawn';
  return !closed && canNominate(who, subject);
}

/** Writing contact data: those who keep the dossier and may also read it. */
export const canSetContact = (who: Principal, subject: ExemplarSubject): boolean =>
  canKeepDossier(who, subject) && canSeeContact(who, subject, NOT_INVOLVED);

export const COVERAGE_STATES = [
  'none',
  'planned',
  'in_production',
  'published_some',
  'published_all',
] as const;
/** The coverage of an exemplar over all outlets of its programme; derived, never stored. */
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** What the register can be narrowed to: a state, or those that some outlet has not planned yet, whatever the others did. */
export const COVERAGE_FILTERS = [...COVERAGE_STATES, 'unplanned'] as const;

/** The coverage of an exemplar by one outlet. */
export type OutletCoverage = 'none' | 'planned' | 'in_production' | 'published';

/** Statuses of assignments by the coverage that they make before anything is published. */
export const PLANNED_STATUSES = ['proposed', 'open', 'suspended'] as const;
export const PRODUCTION_STATUSES = [
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'approved',
] as const;
/** Statuses of placements that count as published. */
export const PUBLISHED_STATUSES = ['published', 'corrected'] as const;

/** The coverage over all outlets that owe it. */
export function overallCoverage(outlets: readonly OutletCoverage[]): CoverageState {
  const published = outlets.filter((state) => state === 'published').length;
  if (published > 0) return published === outlets.length ? 'published_all' : 'published_some';
  if (outlets.includes('in_production')) return 'in_production';
  return outlets.includes('planned') ? 'planned' : 'none';
}

/** Sorts people by given name without their titles, collectives and enterprises by their whole name. */
export const nameSortKey = (name: string, kind: ExemplarKind): string =>
  kind === 'individual' || kind === 'household' ? personSortKey(name) : groupSortKey(name);

export interface Candidate {
  name: string;
  placeCode: string;
}

/** same: the same name but for marks, case and titles; close: a slip of the pen away. */
export type Likeness = 'same' | 'close';

/** How alike two exemplars are; null when they are not, or stand in different places. */
export function likeness(a: Candidate, b: Candidate): Likeness | null {
  if (a.placeCode !== b.placeCode) return null;
  const [left, right] = [comparableName(a.name), comparableName(b.name)];
  if (left === '' || right === '') return null;
  if (left === right) return 'same';
  return isClose(left, right) ? 'close' : null;
}

export const likelyDuplicate = (a: Candidate, b: Candidate): boolean => likeness(a, b) !== null;

const SHORT_NAME = 10;
const SHORT_WORD = 3;

/** Whether two comparable names are a slip of the pen apart. */
// "Tổ phụ nữ ấp 2" and "ấp 4" are two groups, "An" and "Ba" two people: numbers and short words must agree.
export function isClose(left: string, right: string): boolean {
  if (numbersOf(left) !== numbersOf(right)) return false;
  const [words, others] = [left.split(' '), right.split(' ')];
  if (words.length !== others.length) return left.replaceAll(' ', '') === right.replaceAll(' ', '');
  let slips = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? '';
    if (word === other) continue;
    if (Math.min(word.length, other.length) < SHORT_WORD || distance(word, other) > 1) return false;
    slips += 1;
  }
  return slips <= (Math.min(left.length, right.length) < SHORT_NAME ? 1 : 2);
}

const numbersOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** How an outlet's mark shows its coverage: missing is what it still owes. */
export const markState = (state: OutletCoverage): 'missing' | Exclude<OutletCoverage, 'none'> =>
  state === 'none' ? 'missing' : state;

/** The noun of each verb's address: POST /exemplars/:id/approval … */
export const EXEMPLAR_NOUNS = {
  nominate: 'nomination',
  appraise: 'appraisal',
  approve: 'approval',
  return: 'return',
  reject: 'rejection',
  withdraw: 'withdrawal',
} as const satisfies Record<ExemplarVerb, string>;

/** The verb of an address, or null. */
export const verbOfNoun = (noun: string): ExemplarVerb | null =>
  EXEMPLAR_VERBS.find((verb) => EXEMPLAR_NOUNS[verb] === noun) ?? null;

/** What can be done to a dossier by a form: its verbs, and what is kept beside them. */
export type Task =
  | ExemplarVerb
  | 'giveConsent'
  | 'withdrawConsent'
  | 'contact'
  | 'addFile'
  | 'removeFile';
