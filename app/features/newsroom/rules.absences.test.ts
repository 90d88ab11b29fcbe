import { describe, expect, it } from 'vitest';
import type { Principal, RoleCode } from '~/platform/principal';
import {
  ABSENCE_STATUSES,
  type AbsenceStatus,
  type AbsenceVerb,
  absenceVerbs,
  canReadAbsence,
  mayUseAbsence,
} from './rules.absences';

const person = (id: string, role: RoleCode, outletId: string): Principal => ({
  id,
  username: id,
  displayName: id,
  locale: 'vi',
  mustChangePassword: false,
  grants: [{ role, outletId, placeCode: null }],
});
const owner = person('lan', 'reporter', 'bao');
const editor = person('ha', 'editor', 'bao');
const others = [person('binh', 'reporter', 'bao'), person('phuc', 'editor', 'dai')];
const facts = (status: AbsenceStatus) => ({ status, personId: 'lan', outletIds: ['bao'] });

describe('the verbs of an absence', () => {
  const open: Record<AbsenceStatus, [owner: AbsenceVerb[], editor: AbsenceVerb[]]> = {
    requested: [
      ['edit', 'cancel'],
      ['approve', 'decline'],
    ],
    approved: [[], ['cancel']],
    declined: [[], []],
    cancelled: [[], []],
  };
  it.each(ABSENCE_STATUSES)('when %s', (status) => {
    expect(absenceVerbs(owner, facts(status))).toEqual(open[status][0]);
    expect(absenceVerbs(editor, facts(status))).toEqual(open[status][1]);
    for (const other of others) expect(absenceVerbs(other, facts(status))).toEqual([]);
  });

  it('are never those of the other side', () => {
    expect(mayUseAbsence(owner, 'approve', facts('requested'))).toBe(false);
    expect(mayUseAbsence(editor, 'edit', facts('requested'))).toBe(false);
    expect(mayUseAbsence(editor, 'cancel', facts('declined'))).toBe(true);
  });

  it('leave the decision on one’s own leave to another editor', () => {
    const both = { ...owner, grants: [...owner.grants, ...editor.grants] };
    expect(absenceVerbs(both, facts('requested'))).toEqual(['edit', 'cancel']);
  });
});

it('may be read by the one who is away and by those who plan with them', () => {
  expect(canReadAbsence(owner, facts('approved'))).toBe(true);
  expect(canReadAbsence(editor, facts('approved'))).toBe(true);
  for (const other of others) expect(canReadAbsence(other, facts('approved'))).toBe(false);
});
