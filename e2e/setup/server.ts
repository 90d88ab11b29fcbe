/** Servers of the build, on a copy of the demo database or several on one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { v7 as uuidv7 } from 'uuid';
import { hashSessionToken, newSessionToken, SESSION_COOKIE } from '~/platform/auth/token.server';
import type { Engine } from '~db/portable';
import {
  emptyIn,
  emptyOn,
  type ServedDatabase,
  type TemplateDatabase,
  templateIn,
  templateOn,
} from '~db/testing/served';

const DAY_MS = 86_400_000;

const PRODUCTION = {
  NODE_ENV: 'production' as const,
  SESSION_SECRET: 'a-secret-for-journeys-only-0123456789',
};

/** The demo's first moment; the clock stands still there. */
export const DEMO_ENVIRONMENT = {
  ...PRODUCTION,
  CLOCK_START: '2019-12-02T08:00:00+07:00',
  CLOCK_STILL: '1',
  DEMO: '1',
};

/** What servers may have in common: a database, and the folder of its files. */
export interface World {
  database: ServedDatabase;
  folder: string;
  /** What its servers are told beside where they find it. */
  environment: Record<string, string>;
  /** Lets go of the database and the files. Whoever serves them has stopped before. */
  end(): Promise<void>;
}

export interface Running {
  /** http://localhost:PORT */
  url: string;
  /** Sends SIGTERM and waits; gives the exit code. */
  stop(): Promise<number | null>;
  /** Sends SIGKILL and waits: nothing is finished and nobody is told. */
  kill(): Promise<void>;
  /** The exit code, or null while it runs. */
  exitCode(): number | null;
}

export interface DemoServer extends Running {
  /** What it serves, with others perhaps. */
  world: World;
  /** What it keeps, by the back door. */
  database: ServedDatabase;
  /** What it has said so far on its standard output, beside its log. */
  said(): readonly string[];
  /** Writes a session of that person into the database; gives the cookie for it. */
  openSession(username: string): Promise<{ name: string; value: string }>;
}

export interface ServerOptions {
  engine?: Engine;
  /** Without a row of the demo, by the real clock. */
  empty?: boolean;
  /** Beside the demo's, or instead of them. */
  environment?: Record<string, string>;
}

/** Where the global setup has put the demo database of that engine. */
export function templateFor(engine: Engine): TemplateDatabase {
  const { E2E_FOLDER, E2E_POSTGRES_URL, E2E_POSTGRES_TEMPLATE } = process.env;
  if (!E2E_FOLDER || !E2E_POSTGRES_URL || !E2E_POSTGRES_TEMPLATE)
    throw new Error('the global setup of Playwright has not run');
  return engine === 'sqlite'
    ? templateIn(E2E_FOLDER)
    : templateOn(E2E_POSTGRES_URL, E2E_POSTGRES_TEMPLATE);
}

/** Starts a server on a free port with a fresh copy of the demo, which goes when it stops. */
export async function startServer(options: ServerOptions = {}): Promise<DemoServer> {
  const world = await (options.empty ? openEmptyWorld : openWorld)(options.engine);
  const server = await serve(world, options.environment);
  return {
    ...server,
    stop: async () => {
      const code = await server.stop();
      await world.end();
      return code;
    },
  };
}

/**
 * A fresh copy of the demo that nobody serves yet: `serve` it by two processes, or again after a crash.
 * SQLite when no engine is named.
 */
export async function openWorld(engine: Engine = 'sqlite'): Promise<World> {
  const template = templateFor(engine);
  const shared = process.env.E2E_FOLDER ?? '';
  const folder = mkdtempSync(join(shared, 'world-'));
  const files = join(shared, 'template-files');
  if (existsSync(files)) cpSync(files, join(folder, 'files'), { recursive: true });
  return worldOf(await template.copy(folder), folder, DEMO_ENVIRONMENT);
}

/** A database that nobody has written into, by the real clock: what an installation begins with. */
export async function openEmptyWorld(engine: Engine = 'sqlite'): Promise<World> {
  const { E2E_FOLDER = '', E2E_POSTGRES_URL = '' } = process.env;
  const folder = mkdtempSync(join(E2E_FOLDER, 'empty-'));
  const database = engine === 'sqlite' ? emptyIn(folder) : await emptyOn(E2E_POSTGRES_URL);
  return worldOf(database, folder, PRODUCTION);
}

function worldOf(
  database: ServedDatabase,
  folder: string,
  environment: World['environment'],
): World {
  return {
    database,
    folder,
    environment,
    end: async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts one more process on a world. Its end leaves the world as it is. */
export async function serve(
  world: World,
  environment: Record<string, string> = {},
): Promise<DemoServer> {
  const { database, folder } = world;
  const child = spawn(
    process.execPath,
    [resolve(process.env.BUILD_DIR ?? 'build', 'http/server.js')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...world.environment,
        PORT: '0',
        DATABASE_URL: database.url,
        FILES_DIR: join(folder, 'files'),
        LOG_LEVEL: 'error',
        ...environment,
      },
    },
  );
  const said: string[] = [];
  const url = await addressOf(child, said);
  const endBy = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };
  return {
    url,
    world,
    database,
    said: () => said,
    openSession: (username) => openSession(database, username),
    stop: () => endBy('SIGTERM'),
    kill: async () => void (await endBy('SIGKILL')),
    exitCode: () => child.exitCode,
  };
}

/** The address that it listens on; what it says beside that is added to `said`. */
async function addressOf(child: ChildProcess, said: string[]): Promise<string> {
  if (!child.stdout) throw new Error('the server has no output');
  const lines = createInterface({ input: child.stdout });
  return new Promise((found, failed) => {
    child.once('exit', (code) =>
      failed(new Error(`the server ended (${code}):\n${said.join('\n')}`)),
    );
    lines.on('line', (line) => {
      const [, address] = /^listening (\S+)/.exec(line) ?? [];
      if (address) found(address);
      else if (said.push(line) > 0 && line.includes('"level":50')) console.error(line);
    });
  });
}

/** The back door: journeys about something else need not type a password. */
async function openSession(database: ServedDatabase, username: string) {
  const token = newSessionToken();
  const now = new Date();
  const changes = await database.run(
    `insert into sessions (id, person_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
     select ?, id, ?, ?, ?, ?, 'journey' from people where username = ?`,
    uuidv7(),
    hashSessionToken(DEMO_ENVIRONMENT.SESSION_SECRET, token),
    now.toISOString(),
    now.toISOString(),
    new Date(now.getTime() + DAY_MS).toISOString(),
    username,
  );
  if (changes !== 1) throw new Error(`nobody is called ${username} in the demo`);
  return { name: SESSION_COOKIE, value: token };
}
