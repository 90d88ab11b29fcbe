/** Who leads where, which roles need a scope, what an administrator may not do to themself. */
import { pilesOf } from '~/features/coverage/rules.queue';
import { can } from '~/platform/permissions';
import { type Grant, hasRole, type Principal, type RoleCode } from '~/platform/principal';

/** Letters of a password, at least. */
export const PASSWORD_MIN = 10;

/** What a role is granted for: the whole installation, one outlet, or one place. */
export const GRANT_SCOPE: Record<RoleCode, 'installation' | 'outlet' | 'place'> = {
  admin: 'installation',
  board: 'installation',
  department: 'installation',
  nominator: 'place',
  editor: 'outlet',
  reporter: 'outlet',
};

/** One grant as one text, `editor:OUTLET`, `nominator:960` or `board`; what forms carry. */
export const grantKey = (grant: Grant): string =>
  [grant.role, grant.outletId ?? grant.placeCode].filter(Boolean).join(':');

/** The grant of a text, or null when the role is unknown or its scope is missing or too much. */
export function grantOf(key: string): Grant | null {
  const [role = '', scope = '', ...rest] = key.split(':');
  if (!Object.hasOwn(GRANT_SCOPE, role) || rest.length > 0) return null;
  const kind = GRANT_SCOPE[role as RoleCode];
  if ((kind === 'installation') !== (scope === '')) return null;
  return {
    role: role as RoleCode,
    outletId: kind === 'outlet' ? scope : null,
    placeCode: kind === 'place' ? scope : null,
  };
}

/** Nobody shuts the door on themself: neither disables their own account … */
export const mayDisable = (who: Principal, personId: string): boolean => who.id !== personId;

/** … nor gives up their own administration, so that an administrator always remains. */
export const mayHold = (who: Principal, personId: string, grants: readonly Grant[]): boolean =>
  who.id !== personId || !hasRole(who, 'admin') || grants.some((grant) => grant.role === 'admin');

const HOMES: readonly [RoleCode, string][] = [
  ['board', '/progress'],
  ['editor', '/calendar'],
  ['reporter', '/work'],
  ['department', '/progress'],
  ['nominator', '/exemplars'],
  ['admin', '/admin'],
];

/** The person's own screen; of several roles the one with the most to do today decides. */
export const homeOf = (who: Principal): string =>
  HOMES.find(([role]) => hasRole(who, role))?.[1] ?? '/account';

export type NavKey =
  | 'work'
  | 'queue'
  | 'calendar'
  | 'assignments'
  | 'exemplars'
  | 'reporters'
  | 'slots'
  | 'progress'
  | 'imports'
  | 'programmes'
  | 'admin'
  | 'help';

const SCREENS: readonly { key: NavKey; to: string; for: (who: Principal) => boolean }[] = [
  { key: 'work', to: '/work', for: (who) => can(who, 'read:work') },
  { key: 'queue', to: '/queue', for: (who) => pilesOf(who).length > 0 },
  { key: 'calendar', to: '/calendar', for: (who) => can(who, 'read:calendar') },
  { key: 'assignments', to: '/assignments', for: (who) => can(who, 'edit:assignment') },
  { key: 'reporters', to: '/reporters', for: (who) => can(who, 'manage:reporters') },
  {
    key: 'exemplars',
    to: '/exemplars',
    for: (who) => can(who, 'read:exemplar') || can(who, 'read:approved-exemplar'),
  },
  // Reporters see their own results on their work page.
  {
    key: 'progress',
    to: '/progress',
    for: (who) => can(who, 'read:progress', {}) || hasRole(who, 'nominator'),
  },
  { key: 'slots', to: '/slots', for: (who) => can(who, 'manage:slots') },
  { key: 'imports', to: '/exemplars/import', for: (who) => can(who, 'import:exemplars') },
  // The administrator finds them among the sections of the administration.
  {
    key: 'programmes',
    to: '/admin/programmes',
    for: (who) => can(who, 'manage:programmes') && !can(who, 'manage:installation'),
  },
  { key: 'admin', to: '/admin', for: (who) => can(who, 'manage:installation') },
  { key: 'help', to: '/help', for: () => true },
];

/** The screens that are the person's own, their home first. */
export function screensOf(who: Principal): { key: NavKey; to: string }[] {
  const home = homeOf(who);
  const own = SCREENS.filter((screen) => screen.for(who)).map(({ key, to }) => ({ key, to }));
  return [
    ...own.filter((screen) => screen.to === home),
    ...own.filter((screen) => screen.to !== home),
  ];
}

export interface Device {
  browser: string | null;
  system: string | null;
}

// Edge and Opera also call themselves Chrome, and Chrome calls itself Safari: the order decides.
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** The browser and the system that a User-Agent tells of, as far as people tell them apart. */
export const deviceOf = (userAgent: string): Device => ({
  browser: BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null,
  system: SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null,
});
