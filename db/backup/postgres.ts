/** Backup and restore of a PostgreSQL database, by pg_dump, pg_restore and psql. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod } from 'node:fs/promises';
import pg from 'pg';
import { findProgram } from '../postgres-programs';
import {
  BackupProblem,
  type DatabaseArchive,
  type DatabaseCopy,
  type HeldDatabase,
} from './archive';
import { flushToDisk } from './durable';
import { libpqEnvironment } from './libpq';

const CONNECT_MS = 10_000;
const MOST_SAID = 2_000;

/** The archive of the schema that a connection to `url` sees first; `migrationLock` is the key of the lock of migrations. */
export function postgresArchive(url: string, migrationLock: number): DatabaseArchive {
  return {
    engine: 'postgres',
    fileName: 'database.pgdump',
    state: () => connected(url, stateOf),
    copyTo: (file) => copy(url, file),
    alone: (work) =>
      connected(url, async (client) => {
        await requireAlone(client, migrationLock);
        const held: HeldDatabase = {
          state: await stateOf(client),
          copyTo: (file) => copy(url, file),
          replaceWith: async (file, migration) => {
            await replace(url, client, file, migration);
            return null;
          },
        };
        return work(held);
      }),
    sweep: async () => undefined,
  };
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'guong-sang-backup',
    connectionTimeoutMillis: CONNECT_MS,
  });
  // Without a listener a connection that the server ends would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function stateOf(client: pg.Client): Promise<'empty' | 'filled'> {
  const tables = await client.query('select 1 from pg_tables where schemaname = current_schema()');
  return tables.rowCount === 0 ? 'empty' : 'filled';
}

/** pg_dump reads the very snapshot in which the migration and the files are read. */
function copy(url: string, file: string): Promise<DatabaseCopy> {
  return connected(url, async (client) => {
    const { version, schema } = await serverOf(client);
    const program = findProgram('pg_dump', version);
    await client.query('begin isolation level repeatable read read only');
    if ((await stateOf(client)) === 'empty') throw new BackupProblem({ kind: 'nothingThere' });
    const [snapshot] = await column(client, 'select pg_export_snapshot()');
    await ended(
      start(url, program, [
        '--format=custom',
        '--no-password',
        `--schema=${client.escapeIdentifier(schema)}`,
        `--snapshot=${snapshot}`,
        `--file=${file}`,
      ]),
      'pg_dump',
    );
    await chmod(file, 0o600);
    await flushToDisk(file);
    return {
      migration: (await ifThere(client, 'kysely_migration', 'name')).at(-1) ?? null,
      fileKeys: await ifThere(client, 'files', 'storage_key'),
    };
  });
}

async function column(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query({ text: query, rowMode: 'array' });
  return rows.map(([value]) => String(value));
}

async function ifThere(client: pg.Client, table: string, name: string): Promise<string[]> {
  const [found] = await column(client, `select to_regclass('${table}') is not null`);
  return found === 'true' ? column(client, `select ${name} from ${table} order by 1`) : [];
}

async function serverOf(client: pg.Client): Promise<{ version: number; schema: string }> {
  const [version] = await column(client, "select current_setting('server_version_num')");
  const [schema] = await column(client, "select coalesce(current_schema(), 'public')");
  return { version: Math.floor(Number(version) / 10_000), schema: schema ?? 'public' };
}

/** A server that starts from now on waits for this lock before it migrates, and so before it does anything. */
async function requireAlone(client: pg.Client, migrationLock: number): Promise<void> {
  const [locked] = await column(client, `select pg_try_advisory_lock(${migrationLock})`);
  // Workers of the server itself have no user.
  const others = await column(
    client,
    `select distinct coalesce(nullif(application_name, ''), usename::text) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null order by 1`,
  );
  if (others.length > 0) throw new BackupProblem({ kind: 'inUse', by: others.join(', ') });
  if (locked !== 'true') throw new BackupProblem({ kind: 'inUse', by: 'migration' });
}

/**
 * One transaction empties the schema and fills it again. Its COMMIT is written only when pg_restore has ended well: whatever
 * dies before that, this process included, leaves the database as it was.
 */
async function replace(url: string, client: pg.Client, file: string, migration: string) {
  const { version, schema } = await serverOf(client);
  const psql = start(
    url,
    findProgram('psql', version),
    ['-X', '-q', '--no-password', '-v', 'ON_ERROR_STOP=1', '-o', devNull, '-f', '-'],
    'pipe',
  );
  const written = ended(psql, 'psql');
  written.catch(() => undefined);
  const into = psql.stdin;
  if (!into) throw new Error('psql has no input');
  // A psql that ended early says why by its status.
  into.on('error', () => undefined);
  into.write(`begin;\n${emptying(schema)}\n`);
  const reader = start(
    url,
    findProgram('pg_restore', version),
    ['--no-owner', '--no-privileges', `--schema=${schema}`, '--file=-', file],
    'ignore',
    'pipe',
  );
  reader.stdout?.pipe(into, { end: false });
  try {
    await Promise.all([
      Promise.race([ended(reader, 'pg_restore'), written]),
      reader.stdout && Promise.race([once(reader.stdout, 'end'), written]),
    ]);
  } catch (error) {
    for (const each of [reader, psql]) each.kill('SIGKILL');
    throw error;
  }
  into.end(`${checking(client, schema, migration)}\ncommit;\n`);
  await written;
}

const devNull = process.platform === 'win32' ? 'NUL' : '/dev/null';

/** Drops all that a schema holds and no extension owns, tables first. The schema itself may belong to somebody else. */
function emptying(schema: string): string {
  const named = `= '${schema.replaceAll("'", "''")}'::regnamespace`;
  const own = (id: string) =>
    `not exists (select from pg_depend where objid = ${id} and deptype = 'e')`;
  return `set client_min_messages = warning;
do $empty$ declare each record; begin
  for each in
    select format('drop %s if exists %s cascade', kind, name) as verb from (
      select 1 as turn, case relkind when 'f' then 'foreign table' else 'table' end as kind, c.oid::regclass::text as name
        from pg_class c where relnamespace ${named} and relkind in ('r', 'p', 'f') and ${own('c.oid')}
      union all select 2, case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'sequence' end, c.oid::regclass::text
        from pg_class c where relnamespace ${named} and relkind in ('v', 'm', 'S') and ${own('c.oid')}
      union all select 3, 'routine', p.oid::regprocedure::text
        from pg_proc p where pronamespace ${named} and ${own('p.oid')}
      union all select 4, 'type', t.oid::regtype::text
        from pg_type t where typnamespace ${named} and typtype in ('e', 'd') and ${own('t.oid')}
    ) things order by turn
  loop execute each.verb; end loop;
end $empty$;`;
}

const checking = (client: pg.Client, schema: string, migration: string) => `
do $check$ begin
  if (select max(name collate "C") from ${client.escapeIdentifier(schema)}.kysely_migration) is distinct from ${client.escapeLiteral(migration)}
  then raise exception 'the restored database is not the one of the manifest'; end if;
end $check$;`;

function start(
  url: string,
  program: string,
  args: string[],
  input: 'ignore' | 'pipe' = 'ignore',
  output: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  return spawn(program, args, {
    env: { ...process.env, ...libpqEnvironment(url), PGAPPNAME: 'guong-sang-backup', PGTZ: 'UTC' },
    stdio: [input, output, 'pipe'],
  });
}

/** Resolves when the program ends well; throws BackupProblem `programFailed` with the end of what it said. */
function ended(child: ChildProcess, program: string): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-MOST_SAID);
  });
  return new Promise((done, failed) => {
    const fail = (cause?: unknown) =>
      failed(new BackupProblem({ kind: 'programFailed', program, said: said.trim() }, cause));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail()));
  });
}
