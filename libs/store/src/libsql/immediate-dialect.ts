import {
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';

type Configuration = ConstructorParameters<typeof SqliteDialect>[0];

/**
 * What the driver asks about its database.
 *
 * @internal
 */
export interface Watch {
  /**
   * Throws where the database must not be used any more: before every statement, and before a commit is acknowledged.
   */
  readonly verify: () => void;
  /** The database is left open, for the reason that `verify` gave: to close it would write to it. */
  readonly abandon: (reason: unknown) => void;
  readonly inTransaction: () => boolean;
  /**
   * Executes a statement and is done with it, also where it fails: one that is prepared, and was refused a lock,
   * would stand in the way of every commit.
   */
  readonly execute: (statement: string) => void;
}

/**
 * Begins every transaction as a writer, so that it waits for its turn at once, instead of failing halfway when another
 * got in first.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #watch: Watch;

  constructor(config: Configuration, watch: Watch) {
    super(config);
    this.#watch = watch;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    try {
      this.#watch.verify();
      return connection;
    } catch (error) {
      await super.releaseConnection();
      throw error;
    }
  }

  override async beginTransaction(): Promise<void> {
    this.#watch.execute('begin immediate');
  }

  override async commitTransaction(): Promise<void> {
    this.#watch.execute('commit');
    this.#watch.verify();
  }

  /**
   * SQLite has rolled back by itself where the disk is full or fails: there is nothing more to be done, and that
   * error is the one to be told.
   */
  override async rollbackTransaction(): Promise<void> {
    if (this.#watch.inTransaction()) this.#watch.execute('rollback');
  }

  /** To close the last connection copies the log into the file, which may be another's by now. */
  override async destroy(): Promise<void> {
    try {
      this.#watch.verify();
    } catch (error) {
      return this.#watch.abandon(error);
    }
    await super.destroy();
  }
}

/**
 * SQLite makes tables within transactions as well, which Kysely does not count on: so that of several processes that
 * open a new file at once one makes the tables, and the others find them.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's dialect for SQLite, with transactions that several processes can take turns in. @internal */
export class ImmediateDialect extends SqliteDialect {
  readonly #config: Configuration;
  readonly #watch: Watch;

  constructor(config: Configuration, watch: Watch) {
    super(config);
    this.#config = config;
    this.#watch = watch;
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config, this.#watch);
  }
}
