import { describe, expect, it } from 'vitest';
import type { Grant, Principal, RoleCode } from '~/platform/principal';
import { changePasswordInput, createPersonInput, signInInput } from './input';
import { deviceOf, grantKey, grantOf, homeOf, mayHold, screensOf } from './rules';

const grant = (role: RoleCode): Grant => ({ role, outletId: null, placeCode: null });
const person = (...roles: RoleCode[]): Principal => ({
  id: 'me',
  username: 'me',
  displayName: 'Tôi',
  locale: 'vi',
  mustChangePassword: false,
  grants: roles.map(grant),
});

describe('homes and screens', () => {
  it.each<[RoleCode[], string]>([
    [['editor'], '/calendar'],
    [['reporter'], '/work'],
    [['board'], '/progress'],
    [['department'], '/progress'],
    [['nominator'], '/exemplars'],
    [['admin'], '/admin'],
    [['admin', 'editor'], '/calendar'],
    [['reporter', 'board'], '/progress'],
    [[], '/account'],
  ])('leads %j to %s', (roles, home) => {
    expect(homeOf(person(...roles))).toBe(home);
  });

  it('shows the reader’s own screens, home first', () => {
    const keys = (...roles: RoleCode[]) => screensOf(person(...roles)).map((screen) => screen.key);
    expect(keys('editor')).toEqual([
      'calendar',
      'queue',
      'assignments',
      'reporters',
      'exemplars',
      'progress',
      'slots',
      'help',
    ]);
    expect(keys('reporter')).toEqual(['work', 'queue', 'calendar', 'exemplars', 'help']);
    expect(keys('board')).toEqual([
      'progress',
      'queue',
      'calendar',
      'exemplars',
      'imports',
      'programmes',
      'help',
    ]);
    expect(keys('nominator')).toEqual(['exemplars', 'progress', 'help']);
    expect(keys('admin')).toEqual(['admin', 'calendar', 'exemplars', 'progress', 'slots', 'help']);
    expect(keys()).toEqual(['help']);
  });
});

describe('grants', () => {
  it('are one text and back', () => {
    for (const key of ['admin', 'editor:outlet-1', 'nominator:960'])
      expect(grantKey(grantOf(key) as Grant)).toBe(key);
  });

  it.each([
    '',
    'king',
    'editor',
    'board:960',
    'nominator:',
    'editor:a:b',
    'constructor',
    'toString:x',
  ])('refuse %j', (key) => {
    expect(grantOf(key)).toBeNull();
  });

  it('keep an administrator an administrator', () => {
    const admin = person('admin');
    expect(mayHold(admin, 'me', [grant('board')])).toBe(false);
    expect(mayHold(admin, 'me', [grant('board'), grant('admin')])).toBe(true);
    expect(mayHold(admin, 'another', [])).toBe(true);
  });
});

describe('devices', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 9; SM-A505F) AppleWebKit/537.36 Chrome/78.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 13_2 like Mac OS X) AppleWebKit/605.1 Version/13.0 Mobile Safari/604.1',
      'Safari',
      'iOS',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 6.1) coc_coc_browser/83.0 Chrome/77.0 Safari/537.36',
      'Cốc Cốc',
      'Windows',
    ],
    ['curl/7.68', null, null],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});

describe('input', () => {
  it('reads user names as they are kept', () => {
    expect(signInInput.parse({ username: ' PV.Bao1 ', password: 'x' }).username).toBe('pv.bao1');
    expect(createPersonInput.safeParse({ username: 'pv..bao', displayName: 'Ai Đó' }).success).toBe(
      false,
    );
    expect(createPersonInput.safeParse({ username: 'điện', displayName: 'Ai Đó' }).success).toBe(
      false,
    );
    const { grants } = createPersonInput.parse({
      username: 'pv.bao7',
      displayName: 'Ai Đó',
      grants: ['board', '', 'board'],
    });
    expect(grants).toEqual([grant('board')]);
    // Where places are too many for a list, the code of one is typed.
    const typed = createPersonInput.parse({
      username: 'pnv',
      displayName: 'Ai Đó',
      grants: ['31825 '],
    });
    expect(typed.grants.map(grantKey)).toEqual(['nominator:31825']);
  });

  it('asks for a long, new and twice the same password', () => {
    const messages = (current: string, next: string, repeat: string) =>
      changePasswordInput
        .safeParse({ current_password: current, new_password: next, repeat_password: repeat })
        .error?.issues.map((issue) => issue.message);
    expect(messages('cũ', 'ngắn', 'ngắn')).toEqual(['accounts.errors.passwordTooShort?min=10']);
    expect(messages('cũ', 'mật khẩu đủ dài', 'khác')).toEqual(['accounts.errors.passwordsDiffer']);
    expect(messages('mật khẩu đủ dài', 'mật khẩu đủ dài', 'mật khẩu đủ dài')).toEqual([
      'accounts.errors.passwordUnchanged',
    ]);
    expect(messages('cũ', 'mật khẩu đủ dài', 'mật khẩu đủ dài')).toBeUndefined();
  });
});
