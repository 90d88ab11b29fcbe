/** Every address with hostile values, and every verb with a body that is none: refused in words, never a fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'http/hostile-addresses' });

const ROUTES = 'app/routes';
const ACCOUNTS = ['tk.bao', 'bantdkt', 'admin'];
const AT_ONCE = 6;
/** A thousand requests, on a machine that does other work. */
const WALK_MS = 480_000;

/** A stream that does not end (its spec is beside this one), and what ends the session. */
const APART = ['live.ts', 'logout.ts'];

/** What addresses are asked with, whoever reads it. */
const NAMES = [
  ...['date', 'day', 'month', 'from', 'to', 'at', 'time', 'since', 'plannedOn', 'deadlineDay'],
  ...['page', 'sort', 'dir', 'q', 'view', 'by', 'state', 'status', 'show', 'era', 'deadlines'],
  ...['outlet', 'outlets', 'outletId', 'channel', 'channelId', 'slot', 'inSlot', 'exemplar'],
  ...['exemplarId', 'id', 'key', 'lead', 'sector', 'place', 'placeCode', 'genre', 'kind', 'role'],
  ...['column', 'consent', 'edit', 'hide', 'import', 'overdue', 'remove', 'span', 'tab', 'verb'],
  ...['row', 'ids', 'batch', 'next', 'after', 'done', 'undo', 'name', '_routes'],
];

const VALUES = [
  '',
  '-1',
  '99999999999999999999',
  '1e999',
  '0000-00-00',
  '9999-12-31',
  "'; drop table people; --",
  '%_\\%',
  '//evil.example/..%2f',
  'javascript:alert(1)',
  '\u202e🧨\ufffd',
  '__proto__',
  'x'.repeat(3000),
];

for (const [turn, account] of ACCOUNTS.entries()) {
  test(`answers ${account} every address with hostile values in words, and logs no fault`, async ({
    asHttp,
    server,
  }) => {
    test.setTimeout(WALK_MS);
    const real = await realIds(keptBy(server));
    const addresses = routesWith(/^export (async )?(function|const) loader\b|^export default/m);
    expect(addresses.length).toBeGreaterThan(60);
    const http = await asHttp(account);
    await inTurns(
      // Each address is asked by one of them: all of them by all would take minutes.
      addresses
        .flatMap((route) => hostileGets(route, real))
        .filter((_, index) => index % ACCOUNTS.length === turn),
      async (address) => {
        const answer = await http.get(address, { maxRedirects: 0 });
        expect.soft(answer.status(), address.slice(0, 300)).toBeLessThan(500);
      },
    );
    expect(faultsIn(server.said())).toEqual([]);
  });

  test(`answers ${account} every verb with an empty or a junk body in words, and logs no fault`, async ({
    asHttp,
    server,
  }) => {
    test.setTimeout(WALK_MS);
    const real = await realIds(keptBy(server));
    const takers = routesWith(
      /^export (async function|function|const) action\b|^export \{.*\baction\b/m,
    );
    expect(takers.length).toBeGreaterThan(40);
    const http = await asHttp(account);
    await inTurns(
      takers.flatMap((route) => bodiesFor(addressOf(route, real))),
      async ({ address, type, data }) => {
        const answer = await post(http, address, type, data);
        expect.soft(answer, `${address} ${type} ${data.slice(0, 80)}`).toBeLessThan(500);
      },
    );
    expect(faultsIn(server.said())).toEqual([]);
  });
}

test("answers a malformed address of the framework's own with 400 or 404", async ({
  asHttp,
  server,
}) => {
  const http = await asHttp('admin');
  const asked: [address: string, status: number][] = [
    ['/calendar?_data=routes%2Fcalendar', 400],
    ['/calendar?_data=routes%2F..%2F..%2Fpasswd', 400],
    ['/calendar?_data=', 400],
    ['/?_data=root&_data=root', 400],
    ['/no-such-page.data', 404],
  ];
  for (const [address, status] of asked) {
    expect.soft((await http.get(address)).status(), address).toBe(status);
    expect.soft((await http.post(address)).status(), `POST ${address}`).toBeLessThan(500);
  }
  for (const routes of ['', 'x', '__proto__', 'root,root', '../'.repeat(500), '\u202e'])
    expect
      .soft(
        (await http.get(`/calendar.data?${new URLSearchParams({ _routes: routes })}`)).status(),
        routes,
      )
      .toBeLessThan(500);
  expect(faultsIn(server.said())).toEqual([]);
});

/** Paths of the files of routes whose source has that export, with their parameters: `/slots/$id`. */
function routesWith(what: RegExp): string[] {
  return readdirSync(ROUTES)
    .filter((file) => !APART.includes(file) && what.test(readFileSync(join(ROUTES, file), 'utf8')))
    .map(
      (file) =>
        `/${file
          .replace(/\.tsx?$/, '')
          .replace(/\[\.\]/g, '\0')
          .split('.')
          .filter((part) => part !== '_index')
          .map((part) => part.replace(/_$/, ''))
          .join('/')
          .replaceAll('\0', '.')}`,
    );
}

/** Ids of the demo by the first word of an address. */
async function realIds(kept: Kept): Promise<Record<string, string>> {
  const one = async (sql: string) => (await kept.first<{ id: string }>(sql)).id;
  return {
    exemplars: await one('select id from exemplars limit 1'),
    assignments: await one("select id from assignments where status = 'open' limit 1"),
    calendar: await one("select id from assignments where status = 'open' limit 1"),
    placements: await one("select id from placements where status = 'planned' limit 1"),
    slots: await one('select id from slots limit 1'),
    reporters: await one("select id from people where username = 'pv.bao1'"),
    people: await one("select id from people where username = 'pv.bao1'"),
    outlets: await one('select id from outlets limit 1'),
    days: await one('select key as id from days limit 1'),
    places: await one('select code as id from places limit 1'),
    programmes: await one('select id from programmes limit 1'),
    history: await one('select id from history limit 1'),
  };
}

/** The address with ids that there are. */
function addressOf(route: string, real: Record<string, string>): string {
  const [, first = '', second = ''] = route.split('/');
  const id = real[first === 'admin' ? second : first] ?? 'x';
  return route
    .replace(/\$verb\b/, 'claim')
    .replace(/\$day\b/, '2019-12-10')
    .replace(/\$(id|key|code)\b/, id)
    .replace(/\$$/, 'no-such-page');
}

/** The address of the demo with every value in every name, and hostile ids in the place of its own. */
function hostileGets(route: string, real: Record<string, string>): string[] {
  const path = addressOf(route, real);
  const asked = VALUES.map((value) => {
    const query = new URLSearchParams(NAMES.map((name) => [name, value]));
    return `${path}?${query}`;
  });
  const twice = `${path}?${NAMES.map((name) => `${name}=1&${name}[]=2&${name}[x]=3`).join('&')}`;
  const broken = `${path}?${NAMES.map((name) => `${name}=%E0%A4%A`).join('&')}`;
  const nul = `${path}?q=%00`;
  const ids = route.includes('$')
    ? VALUES.filter((value) => value !== '').map((value) =>
        route.replace(/\$\w*/g, encodeURIComponent(value)),
      )
    : [];
  return [...asked, twice, broken, nul, ...ids];
}

const FORM = 'application/x-www-form-urlencoded';

function bodiesFor(address: string): { address: string; type: string; data: string }[] {
  const junk = new URLSearchParams(
    [...NAMES, 'intent', 'version', 'key', 'title', 'reason', 'note', 'name', 'file'].map(
      (name) => [name, '\u202e__proto__-1e999'],
    ),
  );
  return [
    { address, type: FORM, data: '' },
    { address, type: FORM, data: junk.toString() },
    { address, type: FORM, data: 'intent=%00&version=-1&a[__proto__]=1&id=%E0%A4%A' },
    { address, type: 'multipart/form-data; boundary=x', data: '--x\r\nContent-Disp' },
    { address, type: 'application/json', data: '{"version":' },
    { address, type: '', data: 'x' },
  ];
}

async function post(http: APIRequestContext, address: string, type: string, data: string) {
  const headers: Record<string, string> = type ? { 'Content-Type': type } : {};
  return (await http.post(address, { data: Buffer.from(data), headers, maxRedirects: 0 })).status();
}

/** A few at once: the server answers them beside each other, as it does for people. */
async function inTurns<T>(all: readonly T[], ask: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const next = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await ask(each);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

const faultsIn = (lines: readonly string[]): string[] =>
  lines.filter((line) => /"level":(50|60)/.test(line));
