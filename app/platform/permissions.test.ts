import { describe, expect, it } from 'vitest';
import { can, type Permission, type Where } from './permissions';
import type { Principal, RoleCode } from './principal';

const ROLES: RoleCode[] = ['admin', 'board', 'department', 'nominator', 'editor', 'reporter'];

const person = (role: RoleCode): Principal => ({
  id: 'me',
  username: role,
  displayName: role,
  locale: 'vi',
  mustChangePassword: false,
  grants: [
    {
      role,
      outletId: role === 'editor' || role === 'reporter' ? 'bao' : null,
      placeCode: role === 'nominator' ? '960' : null,
    },
  ],
});

/** The matrix of the roles: for each verb, and where its object stands, who may. */
const MATRIX: [Permission, Where | undefined, RoleCode[]][] = [
  ['nominate:exemplar', { placeCodes: ['31972', '960', '95'] }, ['board', 'nominator', 'reporter']],
  ['nominate:exemplar', { placeCodes: ['31843', '956', '95'] }, ['board', 'reporter']],
  ['appraise:exemplar', {}, ['board']],
  ['import:exemplars', {}, ['board']],
  ['read:exemplar', { own: false }, ['admin', 'board', 'department']],
  ['read:exemplar', { own: true }, ['admin', 'board', 'department', 'nominator']],
  ['read:approved-exemplar', {}, ['admin', 'board', 'department', 'editor', 'reporter']],
  ['read:contact', { own: false, outletId: 'dai' }, ['board']],
  ['read:contact', { own: false, outletId: 'bao' }, ['board', 'editor']],
  ['read:contact', { own: true, outletId: 'bao' }, ['board', 'nominator', 'editor', 'reporter']],
  ['plan:assignment', { outletId: 'bao' }, ['editor']],
  ['plan:assignment', { outletId: 'dai' }, []],
  ['claim:assignment', { outletId: 'bao' }, ['reporter']],
  ['claim:assignment', { outletId: 'dai' }, []],
  ['work:assignment', { outletId: 'bao', own: true }, ['reporter']],
  ['work:assignment', { outletId: 'bao', own: false }, []],
  ['work:assignment', { outletId: 'dai', own: true }, []],
  ['edit:assignment', { outletId: 'bao' }, ['editor']],
  ['publish:placement', { outletId: 'bao' }, ['editor']],
  ['publish:placement', { outletId: 'dai' }, []],
  ['read:calendar', undefined, ['admin', 'board', 'department', 'editor', 'reporter']],
  ['share:view', { outletId: 'bao' }, ['editor']],
  ['share:view', { outletId: 'dai' }, []],
  ['read:progress', undefined, ROLES],
  ['manage:installation', undefined, ['admin']],
  ['manage:programmes', undefined, ['admin', 'board']],
  ['manage:slots', { outletId: 'bao' }, ['admin', 'editor']],
  ['manage:slots', { outletId: 'dai' }, ['admin']],
  ['manage:reporters', { outletId: 'bao' }, ['editor']],
  ['manage:reporters', { outletId: 'dai' }, []],
  ['keep:profile', { own: true }, ['reporter']],
  ['keep:profile', { own: false }, []],
  ['request:absence', { own: true }, ['reporter']],
  ['request:absence', { own: false }, []],
];

describe.each(MATRIX)('%s with %o', (permission, where, allowed) => {
  it.each(ROLES)('for %s', (role) => {
    expect(can(person(role), permission, where)).toBe(allowed.includes(role));
  });
});

it('adds up the roles of a person who holds several', () => {
  const both = {
    ...person('board'),
    grants: [...person('board').grants, ...person('editor').grants],
  };
  expect(can(both, 'appraise:exemplar')).toBe(true);
  expect(can(both, 'plan:assignment', { outletId: 'bao' })).toBe(true);
  expect(can(both, 'plan:assignment', { outletId: 'dai' })).toBe(false);
});
