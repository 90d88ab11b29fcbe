/** A driver whose failures are told by what they mean, see db/outage.ts. */
import type { DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import { asOutage } from './outage';

class WatchedConnection implements DatabaseConnection {
  constructor(readonly bare: DatabaseConnection) {}

  executeQuery<R>(
    ...query: Parameters<DatabaseConnection['executeQuery']>
  ): Promise<QueryResult<R>> {
    return meaning(() => this.bare.executeQuery<R>(...query));
  }

  streamQuery<R>(...query: Parameters<DatabaseConnection['streamQuery']>) {
    return this.bare.streamQuery<R>(...query);
  }
}

export class WatchedDriver implements Driver {
  private readonly connections = new WeakMap<DatabaseConnection, WatchedConnection>();

  constructor(private readonly bare: Driver) {}

  init(): Promise<void> {
    return this.bare.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const bare = await meaning(() => this.bare.acquireConnection());
    const known = this.connections.get(bare);
    if (known) return known;
    const connection = new WatchedConnection(bare);
    this.connections.set(bare, connection);
    return connection;
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return meaning(() => this.bare.beginTransaction(bareOf(connection), settings));
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return meaning(() => this.bare.commitTransaction(bareOf(connection)));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await this.bare.rollbackTransaction(bareOf(connection));
    } catch (error) {
      // A connection that is lost has undone it by itself; what is thrown here would take the place of why.
      if (asOutage(error) === error) throw error;
    }
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.bare.releaseConnection(bareOf(connection));
  }

  destroy(): Promise<void> {
    return this.bare.destroy();
  }
}

const bareOf = (connection: DatabaseConnection): DatabaseConnection =>
  connection instanceof WatchedConnection ? connection.bare : connection;

/** SQLite's driver throws at once, PostgreSQL's later. */
function meaning<T>(work: () => Promise<T>): Promise<T> {
  try {
    return work().catch((error: unknown) => {
      throw asOutage(error);
    });
  } catch (error) {
    throw asOutage(error);
  }
}
