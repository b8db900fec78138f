import { CamelCasePlugin, Kysely, sql, type SqliteDatabase } from 'kysely';
import Libsql from 'libsql';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '../message-of';
import type { Database } from '../sql/database';
import { migrate } from '../sql/migrate';
import type { Schema } from '../sql/schema';
import { ImmediateDialect } from './immediate-dialect';
import { makeDirectory } from './make-directory';
import { pollNews } from './poll-news';

/** How long a writer waits for another. */
const PATIENCE_MS = 15_000;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && /database is locked|SQLITE_BUSY/.test(error.message);

/** The first process to open a file makes it a log that is written ahead, which SQLite does without waiting for the others. */
const patiently = async <A>(work: () => Promise<A>): Promise<A> => {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await wait(20);
    }
  }
};

/**
 * Opens a libSQL file, and makes it and its directories where they are not there. What a transaction has committed is on the disk: SQLite waits
 * for it (`synchronous = full`). The driver is synchronous: it belongs in a thread of its own.
 *
 * @internal
 */
export const openLibsql = async (file: string): Promise<Database> => {
  await makeDirectory(dirname(file));
  const connection = new Libsql(file, { timeout: PATIENCE_MS });
  const db = new Kysely<Schema>({
    dialect: new ImmediateDialect({ database: connection as unknown as SqliteDatabase }),
    plugins: [new CamelCasePlugin()],
  });
  const database: Database = {
    kind: 'libsql',
    db,
    now: sql<number>`unixepoch('subsec')`,
    failureOf: (error) => ({ message: messageOf(error) }),
    news: (owner) => pollNews(db, owner),
  };
  try {
    await patiently(async () => {
      for (const pragma of [
        'journal_mode = wal',
        'synchronous = full',
        'foreign_keys = on',
        'journal_size_limit = 67108864',
      ])
        await sql.raw(`pragma ${pragma}`).execute(db);
      await migrate(database);
    });
    return database;
  } catch (error) {
    await db.destroy();
    throw error;
  }
};
