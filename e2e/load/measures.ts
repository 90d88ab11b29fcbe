/** What is measured over HTTP: the same six things at every N, each beside its two floors. */
import type { Request as Shot } from 'autocannon';
import { claimAssignment } from '~/features/coverage/commands.lead.server';
import { movePlacement } from '~/features/coverage/commands.move.server';
import { listSchema } from '~/features/coverage/input.list';
import { getCalendarPage } from '~/features/coverage/queries.calendar-page.server';
import { listAssignments, listFilterChoices } from '~/features/coverage/queries.list.server';
import { search } from '~/features/search/queries.server';
import type { Ctx } from '~/platform/context.server';
import { translator } from '~/platform/i18n/server';
import { addDays, type PlainDate } from '~/platform/time';
import { capture, floorOfReads, floorOfWrites } from './captured';
import { type Shot as Fired, fire } from './fire';
import { floorOfHttp } from './http-floor';
import type { World } from './world';
import { TODAY } from './world-days';

export interface Result {
  name: string;
  n: number;
  connections: number;
  /** Milliseconds. */
  p50: number;
  p97_5: number;
  rps: number;
  /** Of one answer, as it crosses the line. */
  bytes: number;
  floor_http_p50: number;
  floor_sql_p50: number;
}

export const CONNECTIONS = [1, 16] as const;

const MONTH = `view=month&date=${TODAY}`;
const LIST = 'status=in_progress&outlet=';
const WORDS = 'tom sach';

export interface MeasureOptions {
  n: number;
  /** Seconds for each read. */
  seconds: number;
}

/** Measures everything at one N. `world.file` is written to by the claims and the moves. */
export async function measure(
  url: string,
  world: World,
  options: MeasureOptions,
  outletId: string,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const read of readsOf(outletId)) {
    const statements = await capture(world.file, world.editor, read.work);
    const sql = floorOfReads(world.file, statements);
    for (const connections of CONNECTIONS) {
      const target = { url: `${url}${read.path}`, headers: headersOf(world.editor), connections };
      const http = await floorOfHttp(target, options.seconds / 2);
      results.push(
        row(
          read.name,
          options.n,
          connections,
          await fire({ ...target, seconds: options.seconds }),
          http,
          sql,
        ),
      );
    }
  }
  return [...results, ...(await measureWrites(url, world, options))];
}

interface Read {
  name: string;
  path: string;
  work(ctx: Ctx): Promise<unknown>;
}

function readsOf(outletId: string): Read[] {
  const month = (ctx: Ctx) => getCalendarPage(ctx, new URLSearchParams(MONTH), 'month');
  const list = listSchema.parse(Object.fromEntries(new URLSearchParams(`${LIST}${outletId}`)));
  return [
    { name: 'month.page', path: `/calendar?${MONTH}`, work: month },
    {
      name: 'month.data',
      path: `/calendar.data?${MONTH}&_routes=routes%2Fcalendar`,
      work: month,
    },
    {
      name: 'list',
      path: `/assignments.data?${LIST}${outletId}&_routes=routes%2Fassignments._index`,
      work: async (ctx) => [await listAssignments(ctx, list), await listFilterChoices(ctx)],
    },
    {
      name: 'search',
      path: `/search.data?q=${encodeURIComponent(WORDS)}&_routes=routes%2Fsearch`,
      work: (ctx) => search(ctx, WORDS, translator('vi')),
    },
  ];
}

const headersOf = (cookie: string) => ({
  Cookie: cookie,
  'Accept-Encoding': 'gzip',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/147 bench',
});

async function measureWrites(url: string, world: World, { n }: MeasureOptions): Promise<Result[]> {
  const claims = poolOf(world.open, 1_000);
  const moves = poolOf(world.movable, 64);
  const claimSql = await floorOf(world, world.reporter, claims, (ctx, id) =>
    claimAssignment(ctx, id),
  );
  const moveSql = await floorOf(world, world.editor, moves, (ctx, id) =>
    movePlacement(ctx, id, { plannedOn: addDays(TODAY, 200), plannedTime: null, version: 1 }),
  );
  const movers = moveEach(moves.measured);
  const claimers = claimEach(claims.measured);
  const results: Result[] = [];
  for (const connections of CONNECTIONS) {
    const http = await floorOfHttp({ url: `${url}/healthz`, connections }, 1);
    const claim = await fire({
      url,
      connections,
      amount: Math.floor(claims.measured.length / CONNECTIONS.length),
      headers: headersOf(world.reporter),
      requests: [claimers],
    });
    const move = await fire({
      url,
      connections,
      amount: 1_000,
      headers: headersOf(world.editor),
      requests: [movers],
    });
    results.push(
      row('claim', n, connections, claim, http, claimSql),
      row('move', n, connections, move, http, moveSql),
    );
  }
  return results;
}

interface Pool {
  /** The one that the SQL is captured with. */
  captured: string;
  floor: string[];
  measured: string[];
}

/** Shares the objects out: each is claimed once, so the floor has its own. */
function poolOf(ids: readonly string[], most: number): Pool {
  const [captured = '', ...rest] = ids;
  const floor = Math.min(300, Math.floor(rest.length / 3));
  return { captured, floor: rest.slice(0, floor), measured: rest.slice(floor, floor + 2 * most) };
}

async function floorOf(
  { file }: World,
  cookie: string,
  { captured, floor }: Pool,
  command: (ctx: Ctx, id: string) => Promise<unknown>,
): Promise<number> {
  const statements = await capture(file, cookie, (ctx) => command(ctx, captured));
  return floorOfWrites(file, writesOf(statements), captured, floor);
}

/** From the transaction's begin: what comes before is the look-up of the session. */
function writesOf<T extends { sql: string }>(statements: T[]): T[] {
  return statements.slice(statements.findIndex(({ sql }) => /^begin/i.test(sql)));
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Each assignment once. */
function claimEach(ids: readonly string[]): Shot {
  let next = 0;
  return {
    method: 'POST',
    setupRequest: (request) => ({
      ...request,
      path: `/assignments/${ids[next++ % ids.length]}/claim.data`,
      headers: { ...request.headers, ...FORM },
      body: 'stay=1',
    }),
  };
}

/** Each placement to and fro between two far days, always over the version that its last move left. */
function moveEach(ids: readonly string[]): Shot {
  const free = ids.map((id) => ({ id, version: 1, moves: 0 }));
  const days: PlainDate[] = [addDays(TODAY, 300), addDays(TODAY, 301)];
  return {
    method: 'POST',
    setupRequest: (request, context) => {
      const mover = free.shift();
      if (!mover) throw new Error('more connections than placements to move');
      Object.assign(context, { mover });
      const day = days[mover.moves % 2];
      return {
        ...request,
        path: `/placements/${mover.id}/move.data`,
        headers: { ...request.headers, ...FORM },
        body: `plannedOn=${day}&plannedTime=&version=${mover.version}&stay=1`,
      };
    },
    onResponse: (_status, _body, context) => {
      const { mover } = context as { mover: (typeof free)[number] };
      mover.version += 1;
      mover.moves += 1;
      free.push(mover);
    },
  };
}

const row = (
  name: string,
  n: number,
  connections: number,
  fired: Fired,
  http: number,
  sql: number,
): Result => ({
  name,
  n,
  connections,
  ...fired,
  floor_http_p50: http,
  floor_sql_p50: sql,
});
