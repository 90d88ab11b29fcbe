/** What a backup needs of a database, whichever it is. `openArchive` of db/portable gives the one that a DATABASE_URL names. */
import type { Engine } from '../portable';

/** empty: there is none, or it has no table. damaged: its file cannot be read as a database. */
export type DatabaseState = 'empty' | 'filled' | 'damaged';

/** What a finished copy of the database holds. */
export interface DatabaseCopy {
  /** The newest migration that it has run. */
  migration: string | null;
  /** The storage keys of the uploaded files that its rows name. */
  fileKeys: readonly string[];
}

export interface DatabaseArchive {
  readonly engine: Engine;
  /** The name of a copy inside a backup. */
  readonly fileName: string;
  state(): Promise<DatabaseState>;
  /** Copies one consistent state into `file`, which must not exist yet, while others read and write. */
  copyTo(file: string): Promise<DatabaseCopy>;
  /** Runs `work` while no other process has the database open. Throws BackupProblem `inUse`. */
  alone<T>(work: (held: HeldDatabase) => Promise<T>): Promise<T>;
  /** Removes what a restore that died left beside the database; only while this process has it open, or holds it. */
  sweep(): Promise<void>;
}

export interface HeldDatabase {
  readonly state: DatabaseState;
  copyTo(file: string): Promise<DatabaseCopy>;
  /**
   * Puts the copy `file`, whose newest migration is `migration`, in place of all that is there: wholly or not at all. Gives
   * where a damaged database was moved to, null when there was none. Throws when the copy holds another migration.
   */
  replaceWith(file: string, migration: string): Promise<string | null>;
}

/** What can be wrong with the database or its programs, and what the words about it need. */
export type Problem =
  | { kind: 'inUse'; by: string }
  | { kind: 'nothingThere' }
  | { kind: 'damaged' }
  | { kind: 'otherMigration'; found: string | null; wanted: string }
  | { kind: 'programMissing'; program: string; needed: number; found: number | null }
  | { kind: 'programFailed'; program: string; said: string };

export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';

  constructor(
    readonly problem: Problem,
    cause?: unknown,
  ) {
    super(`backup: ${problem.kind}`, { cause });
  }
}
