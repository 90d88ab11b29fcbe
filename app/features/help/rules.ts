/** Which guides there are, and whose comes first. */
import { hasRole, type Principal, type RoleCode } from '~/platform/principal';

const GUIDES: readonly RoleCode[] = [
  'reporter',
  'editor',
  'board',
  'department',
  'nominator',
  'admin',
];
export type GuideCode = RoleCode | 'everybody';

/** The reader's own guides, what everybody needs, then the others. */
export function guidesFor(who: Principal): { own: RoleCode[]; others: RoleCode[] } {
  return {
    own: GUIDES.filter((role) => hasRole(who, role)),
    others: GUIDES.filter((role) => !hasRole(who, role)),
  };
}
