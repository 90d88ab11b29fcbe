/** A server of the build with its own copy of the demo database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { v7 as uuidv7 } from 'uuid';
import { hashSessionToken, newSessionToken, SESSION_COOKIE } from '~/platform/auth/token.server';
import { databaseIn, type ServedDatabase } from '~db/testing/file';

const DAY_MS = 86_400_000;

/** The demo's first moment; the clock stands still there. */
export const DEMO_ENVIRONMENT = {
  NODE_ENV: 'production' as const,
  SESSION_SECRET: 'a-secret-for-journeys-only-0123456789',
  CLOCK_START: '2019-12-02T08:00:00+07:00',
  CLOCK_STILL: '1',
  DEMO: '1',
};

export interface DemoServer {
  /** http://localhost:PORT */
  url: string;
  /** What it keeps, by the back door. */
  database: ServedDatabase;
  /** Writes a session of that person into the database; gives the cookie for it. */
  openSession(username: string): { name: string; value: string };
  /** Sends SIGTERM and waits; gives the exit code. */
  stop(): Promise<number | null>;
}

/** Starts a server on a free port with a fresh copy of the demo. */
export async function startServer(extra: Record<string, string> = {}): Promise<DemoServer> {
  const shared = process.env.E2E_FOLDER;
  if (!shared) throw new Error('the global setup of Playwright has not run');
  const folder = mkdtempSync(join(shared, 'server-'));
  const database = databaseIn(shared).copyInto(folder);
  const files = join(shared, 'template-files');
  if (existsSync(files)) cpSync(files, join(folder, 'files'), { recursive: true });
  liftCapacities(database);
  const child = spawn(
    process.execPath,
    [resolve(process.env.BUILD_DIR ?? 'build', 'http/server.js')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...DEMO_ENVIRONMENT,
        PORT: '0',
        DATABASE_URL: database.url,
        FILES_DIR: join(folder, 'files'),
        LOG_LEVEL: 'error',
        ...extra,
      },
    },
  );
  return {
    url: await addressOf(child),
    database,
    openSession: (username) => openSession(database, username),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

/** Journeys pile work on the same few people; who has too much is a matter of the command tests. */
function liftCapacities(database: ServedDatabase): void {
  database.run('update reporter_profiles set weekly_capacity = 20');
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the server has no output');
  const lines = createInterface({ input: child.stdout });
  const said: string[] = [];
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
function openSession(database: ServedDatabase, username: string) {
  const token = newSessionToken();
  const now = new Date();
  const changes = database.run(
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
