/** Who is asking, with the roles that were granted and where they hold. */
export type RoleCode = 'admin' | 'board' | 'department' | 'nominator' | 'editor' | 'reporter';

export const ROLE_CODES: readonly RoleCode[] = [
  'admin',
  'board',
  'department',
  'nominator',
  'editor',
  'reporter',
];

export interface Grant {
  role: RoleCode;
  /** Set for editors and reporters. */
  outletId: string | null;
  /** Set for nominators: a district or a commune. */
  placeCode: string | null;
}

export interface Principal {
  id: string;
  username: string;
  displayName: string;
  locale: 'vi' | 'en';
  mustChangePassword: boolean;
  grants: readonly Grant[];
}

export const hasRole = (who: Principal, role: RoleCode): boolean =>
  who.grants.some((grant) => grant.role === role);

/** The outlets where the person holds the role. */
export const outletsOf = (who: Principal, ...roles: RoleCode[]): string[] => [
  ...new Set(
    who.grants.flatMap((grant) =>
      grant.outletId && roles.includes(grant.role) ? [grant.outletId] : [],
    ),
  ),
];
