import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant, Principal } from '~/platform/principal';
import { comparableName } from '~/platform/text.names';
import {
  canCreateIn,
  canEdit,
  canKeepDossier,
  canSeeContact,
  canSeeExemplar,
  EXEMPLAR_STATUSES,
  EXEMPLAR_VERBS,
  type ExemplarStatus,
  type ExemplarVerb,
  likelyDuplicate,
  likeness,
  nameSortKey,
  overallCoverage,
  stepsOf,
  verbsFor,
} from './rules';

const person = (id: string, ...grants: Partial<Grant>[]): Principal => ({
  id,
  username: id,
  displayName: id,
  locale: 'vi',
  mustChangePassword: false,
  grants: grants.map((grant) => ({ role: 'board', outletId: null, placeCode: null, ...grant })),
});

const board = person('board', { role: 'board' });
const admin = person('admin', { role: 'admin' });
const department = person('department', { role: 'department' });
const nominator = person('nominator', { role: 'nominator', placeCode: '960' });
const elsewhere = person('elsewhere', { role: 'nominator', placeCode: '956' });
const editor = person('editor', { role: 'editor', outletId: 'bao' });
const reporter = person('reporter', { role: 'reporter', outletId: 'bao' });

const subject = (status: ExemplarStatus, createdBy = 'nominator') => ({
  status,
  createdBy,
  placeCodes: ['31972', '960', '95'],
});

describe('the life cycle', () => {
  const allowed: Record<string, ExemplarStatus[]> = {
    'draft nominate': ['nominated'],
    'returned nominate': ['nominated'],
    'nominated appraise': ['appraising'],
    'nominated approve': ['appraising', 'approved'],
    'nominated return': ['appraising', 'returned'],
    'appraising approve': ['approved'],
    'appraising return': ['returned'],
    'appraising reject': ['rejected'],
    'approved withdraw': ['withdrawn'],
  };
  const pairs = EXEMPLAR_STATUSES.flatMap((status) =>
    EXEMPLAR_VERBS.map((verb) => [status, verb] as const),
  );

  it.each(pairs)('%s, %s', (status, verb) => {
    expect(stepsOf(status, verb).map((step) => step.to)).toEqual(
      allowed[`${status} ${verb}`] ?? [],
    );
  });

  it('offers each person exactly the verbs that they may use', () => {
    const verbs = (who: Principal, status: ExemplarStatus) => verbsFor(who, subject(status));
    expect(verbs(board, 'nominated')).toEqual(['appraise', 'approve', 'return']);
    expect(verbs(board, 'appraising')).toEqual(['approve', 'return', 'reject']);
    expect(verbs(board, 'approved')).toEqual(['withdraw']);
    expect(verbs(nominator, 'draft')).toEqual(['nominate']);
    expect(verbs(nominator, 'returned')).toEqual(['nominate']);
    for (const status of EXEMPLAR_STATUSES) {
      for (const who of [admin, department, editor, reporter, elsewhere])
        expect(verbs(who, status)).toEqual([]);
      if (status !== 'draft' && status !== 'returned') expect(verbs(nominator, status)).toEqual([]);
    }
    expect(verbsFor(reporter, subject('draft', 'reporter'))).toEqual([
      'nominate',
    ] satisfies ExemplarVerb[]);
  });
});

describe('who may see and write', () => {
  const seen = (who: Principal, createdBy = 'nominator') =>
    EXEMPLAR_STATUSES.filter((status) => canSeeExemplar(who, subject(status, createdBy)));

  it('shows the dossier by role', () => {
    for (const who of [board, admin, department, nominator])
      expect(seen(who)).toEqual(EXEMPLAR_STATUSES);
    expect(seen(elsewhere)).toEqual([]);
    expect(seen(nominator, 'board')).toEqual([]);
    for (const who of [editor, reporter]) expect(seen(who)).toEqual(['approved']);
    expect(seen(reporter, 'reporter')).toEqual(EXEMPLAR_STATUSES);
  });

  it('shows contact data only to those who need it', () => {
    const none = { outletIds: [], ownOutletIds: [] };
    const sees = (who: Principal, involved = none, createdBy = 'nominator') =>
      canSeeContact(who, subject('approved', createdBy), involved);
    expect(sees(board)).toBe(true);
    expect(sees(nominator)).toBe(true);
    for (const who of [admin, department, editor, reporter, elsewhere])
      expect(sees(who)).toBe(false);
    expect(sees(editor, { ...none, outletIds: ['bao'] as never })).toBe(true);
    expect(sees(editor, { ...none, outletIds: ['dai'] as never })).toBe(false);
    expect(sees(reporter, { outletIds: ['bao'] as never, ownOutletIds: [] })).toBe(false);
    expect(sees(reporter, { outletIds: ['bao'], ownOutletIds: ['bao'] } as never)).toBe(true);
    // Work that was theirs while they were a reporter of the other outlet.
    expect(sees(reporter, { outletIds: ['dai'], ownOutletIds: ['dai'] } as never)).toBe(false);
    expect(sees(reporter, none, 'reporter')).toBe(false);
  });

  it('lets nominators write in their own places only', () => {
    expect(canCreateIn(nominator, ['31972', '960', '95'])).toBe(true);
    expect(canCreateIn(elsewhere, ['31972', '960', '95'])).toBe(false);
    for (const who of [board, reporter])
      expect(canCreateIn(who, ['31972', '960', '95'])).toBe(true);
    for (const who of [admin, department, editor])
      expect(canCreateIn(who, ['31972', '960', '95'])).toBe(false);
  });

  it('closes the text when it was sent, and everything when it ended', () => {
    const edits = (who: Principal) =>
      EXEMPLAR_STATUSES.filter((status) => canEdit(who, subject(status)));
    expect(edits(nominator)).toEqual(['draft', 'returned']);
    expect(edits(board)).toEqual(['draft', 'nominated', 'appraising', 'returned', 'approved']);
    for (const who of [admin, department, editor, reporter, elsewhere])
      expect(edits(who)).toEqual([]);
    const keeps = EXEMPLAR_STATUSES.filter((status) => canKeepDossier(nominator, subject(status)));
    expect(keeps).toEqual(['draft', 'nominated', 'appraising', 'returned', 'approved']);
  });
});

describe('coverage', () => {
  it('is what all the outlets that owe it have done', () => {
    expect(overallCoverage([])).toBe('none');
    expect(overallCoverage(['none', 'none'])).toBe('none');
    expect(overallCoverage(['planned', 'none'])).toBe('planned');
    expect(overallCoverage(['planned', 'in_production'])).toBe('in_production');
    expect(overallCoverage(['published', 'in_production'])).toBe('published_some');
    expect(overallCoverage(['published', 'published'])).toBe('published_all');
  });
});

describe('duplicates', () => {
  const at = (name: string, placeCode = '1') => ({ name, placeCode });

  it.each([
    ['Trương Hữu Thảo', 'Truong Huu Thao'],
    ['Lý Minh Bửu', 'LÝ MINH BỬU'],
    ['Nguyễn Văn An', 'Nguyễn Văn Ân'],
    ['Ðỗ Minh Vinh', 'Đỗ Minh Vinh'],
    ['Hộ ông Trần Văn Lành', 'Trần Văn Lành'],
    ['Hộ gia đình bà Danh Thị Phước', 'Bà Danh Thị Phước'],
    ['Tổ phụ nữ ấp 2, Xã Hiệp Thành', 'Tổ phụ nữ ấp 2'],
  ])('%s and %s are the same', (a, b) => {
    expect(likeness(at(a), at(b))).toBe('same');
  });

  it.each([
    ['Nguyễn Thanh Hùng', 'Nguyễn Thanh Hùnh'],
    ['Huỳnh Hoàng Vinh', 'Huỳnh Hoàngg Vinh'],
    ['Trần VănLành', 'Trần Văn Lành'],
  ])('%s and %s are close', (a, b) => {
    expect(likeness(at(a), at(b))).toBe('close');
  });

  it.each([
    ['Tổ phụ nữ ấp 2', 'Tổ phụ nữ ấp 4'],
    ['Công ty TNHH Minh Họa 77', 'Công ty TNHH Minh Họa 11'],
    ['Nguyễn Văn An', 'Nguyễn Văn Ba'],
    ['Danh Hoàng Dung', 'Danh Hoàng Lượng'],
    ['Chi hội Nông dân ấp 9', 'Chi bộ ấp 9'],
    ['Đội A', 'Đội B'],
  ])('%s and %s are two', (a, b) => {
    expect(likelyDuplicate(at(a), at(b))).toBe(false);
  });

  it('needs the same place', () => {
    expect(likelyDuplicate(at('Lý Minh Bửu', '1'), at('Lý Minh Bửu', '2'))).toBe(false);
  });

  const word = fc.constantFrom(
    'Nguyễn',
    'Trần',
    'Lý',
    'Văn',
    'Thị',
    'Hữu',
    'Ân',
    'Bửu',
    'Khánh',
    'Phước',
    'ấp',
    '2',
    '14',
  );
  const name = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(' '));

  it('takes no notice of normal form, case and spaces, and of who comes first', () => {
    fc.assert(
      fc.property(name, (given) => {
        const other = `  ${given.normalize('NFD').toLocaleUpperCase('vi').replaceAll(' ', '  ')} `;
        expect(likeness(at(given), at(other))).toBe('same');
      }),
    );
    fc.assert(fc.property(name, name, (a, b) => likeness(at(a), at(b)) === likeness(at(b), at(a))));
  });

  it('never mixes up numbers', () => {
    fc.assert(
      fc.property(name, fc.nat(99), fc.nat(99), (given, a, b) => {
        fc.pre(a !== b);
        expect(likelyDuplicate(at(`${given} ấp ${a}`), at(`${given} ấp ${b}`))).toBe(false);
      }),
    );
  });

  it('compares what is left of titles', () => {
    expect(comparableName('Hộ ông Lê Văn Ân')).toBe('le van an');
    expect(comparableName('Chi hội Phụ nữ')).toBe('chi hoi phu nu');
    expect(comparableName('Cơ sở Ba Tâm')).toBe('co so ba tam');
    expect(comparableName('Bà Ba')).toBe('ba ba');
  });
});

describe('the order of names', () => {
  it('goes by given name for people and by the whole name for groups', () => {
    const people = ['Trần Văn Bửu', 'Lý An', 'Nguyễn Ái'].sort((a, b) =>
      nameSortKey(a, 'individual') < nameSortKey(b, 'individual') ? -1 : 1,
    );
    expect(people).toEqual(['Nguyễn Ái', 'Lý An', 'Trần Văn Bửu']);
    const groups = ['Trạm Y tế ấp 1', 'Đội A', 'Hợp tác xã B'].sort((a, b) =>
      nameSortKey(a, 'collective') < nameSortKey(b, 'collective') ? -1 : 1,
    );
    expect(groups).toEqual(['Đội A', 'Hợp tác xã B', 'Trạm Y tế ấp 1']);
  });
});
