/**
 * Who may do what, as data: `action:entity`, and for each role the scope in which it may.
 * Screens and commands ask the same table, so a button that is shown is a verb that will be accepted.
 */
import type { Principal, RoleCode } from './principal';

/** any: everywhere; outlet: of the person's own outlet; locality: of the person's own places; own: of the person's own work. */
type Scope = 'any' | 'outlet' | 'locality' | 'own';

export type Permission =
  | 'nominate:exemplar'
  | 'appraise:exemplar'
  | 'read:exemplar'
  | 'read:approved-exemplar'
  | 'read:contact'
  | 'import:exemplars'
  | 'plan:assignment'
  | 'claim:assignment'
  | 'work:assignment'
  | 'edit:assignment'
  | 'publish:placement'
  | 'comment:assignment'
  | 'read:calendar'
  | 'share:view'
  | 'read:progress'
  | 'read:work'
  | 'manage:installation'
  | 'manage:programmes'
  | 'manage:slots'
  | 'manage:reporters'
  | 'keep:profile'
  | 'request:absence';

const TABLE: Record<Permission, Partial<Record<RoleCode, Scope>>> = {
  'nominate:exemplar': { board: 'any', nominator: 'locality', reporter: 'any' },
  'appraise:exemplar': { board: 'any' },
  'read:exemplar': { admin: 'any', board: 'any', department: 'any', nominator: 'own' },
  'read:approved-exemplar': {
    admin: 'any',
    board: 'any',
    department: 'any',
    editor: 'any',
    reporter: 'any',
  },
  'read:contact': { board: 'any', nominator: 'own', editor: 'outlet', reporter: 'own' },
  'import:exemplars': { board: 'any' },
  'plan:assignment': { editor: 'outlet' },
  'claim:assignment': { reporter: 'outlet' },
  'work:assignment': { reporter: 'own' },
  'edit:assignment': { editor: 'outlet' },
  'publish:placement': { editor: 'outlet' },
  'comment:assignment': { editor: 'outlet', reporter: 'outlet' },
  'read:calendar': {
    admin: 'any',
    board: 'any',
    department: 'any',
    editor: 'any',
    reporter: 'any',
  },
  // A calendar kept under a name: everybody who reads it keeps their own, editors share theirs with the newsroom.
  'share:view': { editor: 'outlet' },
  'read:progress': {
    admin: 'any',
    board: 'any',
    department: 'any',
    nominator: 'own',
    editor: 'any',
    reporter: 'own',
  },
  'read:work': { reporter: 'own' },
  'manage:installation': { admin: 'any' },
  'manage:programmes': { admin: 'any', board: 'any' },
  'manage:slots': { admin: 'any', editor: 'outlet' },
  'manage:reporters': { editor: 'outlet' },
  'keep:profile': { reporter: 'own' },
  'request:absence': { reporter: 'own' },
};

/** Where the object of a verb stands; only what the permission's scope asks for needs to be given. */
export interface Where {
  outletId?: string | null;
  /** The codes of the object's place and of every place above it. */
  placeCodes?: readonly string[];
  /** Whether the object is the person's own (their nomination, their assignment). */
  own?: boolean;
}

/** Whether the person may, by any of their roles. Without `where` it asks whether they may anywhere at all. */
export function can(who: Principal, permission: Permission, where?: Where): boolean {
  return who.grants.some((grant) => {
    const scope = TABLE[permission][grant.role];
    if (scope === undefined) return false;
    if (scope === 'any' || where === undefined) return true;
    if (scope === 'outlet') return grant.outletId !== null && grant.outletId === where.outletId;
    if (scope === 'locality')
      return grant.placeCode !== null && (where.placeCodes ?? []).includes(grant.placeCode);
    return (
      where.own === true &&
      (grant.outletId === null || where.outletId === undefined || grant.outletId === where.outletId)
    );
  });
}
