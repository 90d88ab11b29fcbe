import { describe, expect, it } from 'vitest';
import type { Principal, RoleCode } from '~/platform/principal';
import { canChangeView, canKeepViews, canSeeView, canShareView } from './rules.views';

const person = (id: string, role: RoleCode, outletId: string | null = null): Principal => ({
  id,
  username: id,
  displayName: id,
  locale: 'vi',
  mustChangePassword: false,
  grants: [{ role, outletId, placeCode: role === 'nominator' ? '960' : null }],
});
const editor = person('editor', 'editor', 'bao');
const colleague = person('colleague', 'editor', 'bao');
const reporter = person('reporter', 'reporter', 'bao');
const other = person('other', 'editor', 'dai');
const board = person('board', 'board');
const nominator = person('nominator', 'nominator');

const ownPrivate = { ownerId: 'editor', sharedWith: null };
const shared = { ownerId: 'editor', sharedWith: 'bao' };

describe('a saved view', () => {
  it('is kept by everybody who reads the calendar', () => {
    expect([editor, reporter, board, nominator].map(canKeepViews)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is shared by the editors of that outlet only', () => {
    const share = (who: Principal) => canShareView(who, 'bao');
    expect([editor, colleague, reporter, other, board].map(share)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['private', ownPrivate, ['editor'], ['editor']],
    ['shared', shared, ['editor', 'colleague', 'reporter'], ['editor', 'colleague']],
  ] as const)('that is %s is seen and changed by the right people', (_, view, seen, changed) => {
    const all = [editor, colleague, reporter, other, board, nominator];
    const named = (test: (who: Principal) => boolean) => all.filter(test).map((who) => who.id);
    expect(named((who) => canSeeView(who, view))).toEqual(seen);
    expect(named((who) => canChangeView(who, view))).toEqual(changed);
  });

  it('stays in sight of an owner who left the newsroom, but is not theirs to change', () => {
    const left = person('editor', 'department');
    expect([canSeeView(left, shared), canChangeView(left, shared)]).toEqual([true, false]);
  });
});
