import { Kysely, type LogEvent, sql } from 'kysely';
import { type Instant, json } from './columns';
import { type BeforeMigration, migrateToLatest, pendingMigrations } from './migrate';
import { type Engine, engineOf, foreignWrites, openDialect, openSignals } from './portable';
import type { Schema } from './schema';
import type { Hear, Report } from './signals';
import { OuterHandleGuard, runTransaction, type Tx, type Writer } from './transaction';

export type { Schema } from './schema';
export type { Tx } from './transaction';

/** What reads need: the outer handle or a transaction. */
export interface Reader {
  readonly q: Kysely<Schema>;
}

export interface Db extends Reader {
  readonly engine: Engine;
  /** One short write transaction; see db/transaction.ts. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The number of the newest change that this process has committed; 0 before the first. Numbers are in the order of the
   * commits: whatever is read after asking this has it, and all before it.
   */
  committed(): number;
  /**
   * Brings the schema up to date. Safe when several processes start at once. `before` is awaited when a database in use is about
   * to be changed; what it throws stops the migration. Throws SchemaTooNew.
   */
  migrate(before?: BeforeMigration): Promise<void>;
  /** A text that differs after anything that screens show has changed, by whatever process or connection. */
  state(): Promise<string>;
  /** Hears what is told at commits, of this process and of others on the same PostgreSQL. Gives what stops it. */
  listen(hear: Hear): Promise<() => void>;
  /** Whether the database answers, has every migration and takes writes, as far as it is known. Never throws. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens the database that the URL names (`file:PATH`, `:memory:` or `postgres://…`). Connects lazily on PostgreSQL. `log` is
 * told of every statement (the benchmarks listen), `report` of errors that nobody waits for.
 */
export function openDatabase(
  url: string,
  { log, report = warn }: { log?: (event: LogEvent) => void; report?: Report } = {},
): Db {
  const engine = engineOf(url);
  const bare = new Kysely<Schema>({ dialect: openDialect(url), ...(log && { log }) });
  const q = bare.withPlugin(new OuterHandleGuard());
  const signals = openSignals(url, report);
  const writer: Writer = { db: bare, engine, signals, committed: 0, outage: null, report };
  return {
    engine,
    q,
    transaction: (work) => runTransaction(writer, work),
    committed: () => writer.committed,
    migrate: (before) => migrateToLatest(bare, engine, { before }),
    state: async () => {
      const [written, last] = await Promise.all([
        foreignWrites(bare, engine),
        bare
          .selectFrom('changes')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .executeTakeFirst(),
      ]);
      return `${written}.${last?.seq ?? 0}`;
    },
    listen: (hear) => signals.listen(hear),
    isReady: async () => {
      try {
        await sql`select 1`.execute(bare);
        if ((await pendingMigrations(bare)) > 0) return false;
        // Nobody may be writing meanwhile: it asks by itself whether the fault is over, and finds a file that is gone.
        if (writer.outage) await runTransaction(writer, probe);
        else await runTransaction(writer, async () => undefined);
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await signals.close();
      await bare.destroy();
    },
  };
}

/** The smallest write there is: it fails as all do where there is no room. */
async function probe({ q }: Tx): Promise<void> {
  const now = new Date().toISOString() as Instant;
  await q
    .insertInto('settings')
    .values({ key: 'probe', value: json(now), updated_at: now })
    .onConflict((on) => on.column('key').doUpdateSet({ value: json(now), updated_at: now }))
    .execute();
}

const warn: Report = (error, what) => process.emitWarning(`${what}: ${String(error)}`);
