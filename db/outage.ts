/** A database that cannot do what it is asked now, although nothing is wrong with what was asked. */

/**
 * away: it is not reached, or ends connections (a restart, a failover). busy: too many ask at once. unknown: the answer to a
 * COMMIT was lost, so that nobody knows whether it holds. disk: no room to write, or a disk that fails. readOnly: it takes no
 * writes. gone: its file is not there any more, or is no database.
 */
export type OutageKind = 'away' | 'busy' | 'unknown' | 'disk' | 'readOnly' | 'gone';

/** Known by its name in other bundles, which have a class of their own. */
export class DatabaseOutage extends Error {
  override readonly name = 'DatabaseOutage';

  constructor(
    readonly kind: OutageKind,
    cause?: unknown,
  ) {
    super(`the database is not usable: ${kind}`, { cause });
  }
}

/** The outage that this error is, from whatever bundle; null when it is something else. */
export function outageKindOf(error: unknown): OutageKind | null {
  if (!(error instanceof Error) || error.name !== 'DatabaseOutage') return null;
  return (error as DatabaseOutage).kind;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, https://www.sqlite.org/rescode.html */
const KINDS: readonly [RegExp, OutageKind][] = [
  [/^(57P0[1-5]|08...)$/, 'away'],
  [/^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/, 'away'],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ENOENT)$/, 'away'],
  [/^53[0234]00$/, 'busy'],
  [/^(53100|58030|SQLITE_FULL|SQLITE_IOERR.*)$/, 'disk'],
  [/^(25006|SQLITE_READONLY(?!_DBMOVED).*)$/, 'readOnly'],
  [/^(SQLITE_READONLY_DBMOVED|SQLITE_CANTOPEN.*|SQLITE_NOTADB|SQLITE_CORRUPT.*)$/, 'gone'],
];

/** What node-postgres says without a code. */
const SAID =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Client was closed)/;

/** The error of a driver as what it means: a DatabaseOutage, or the error itself. */
export function asOutage(error: unknown): unknown {
  if (!(error instanceof Error) || outageKindOf(error) !== null) return error;
  const { code } = error as { code?: unknown };
  const kind =
    typeof code === 'string' ? KINDS.find(([codes]) => codes.test(code))?.[1] : undefined;
  if (kind) return new DatabaseOutage(kind, error);
  return SAID.test(error.message) ? new DatabaseOutage('away', error) : error;
}
