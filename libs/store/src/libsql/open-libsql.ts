import { makeDirectories } from '@evorx/files';
import { CamelCasePlugin, Kysely, sql, type SqliteDatabase } from 'kysely';
import Libsql from 'libsql';
import { randomInt } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../sql/database';
import { migrate } from '../sql/migrate';
import type { Schema } from '../sql/schema';
import { FileChanged, fileIdentity, type FileIdentity } from './file-identity';
import { ImmediateDialect } from './immediate-dialect';
import { libsqlFailure } from './libsql-failure';
import { makePrivateFile } from './make-private-file';
import { pollNews } from './poll-news';

/**
 * How long a writer waits for another at a time: the thread does nothing else meanwhile. It is attempted again, see
 * `attempts`.
 */
const BUSY_MS = 1_000;
/** How long a file that is being opened is waited for. */
const PATIENCE_MS = 15_000;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && /database is locked|SQLITE_BUSY/.test(error.message);

/**
 * The first process to open a file makes it a log that is written ahead, which SQLite does without waiting for the
 * others.
 */
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

const MOST = 2 ** 31 - 1;

/**
 * A number of the database's own, which its copies have, too, but no other: `user_version`, which means nothing to
 * SQLite.
 */
const idOf = (db: Kysely<Schema>): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    const read = async (): Promise<number> =>
      (await sql<{ readonly userVersion: number }>`pragma user_version`.execute(transaction)).rows[0]?.userVersion ?? 0;
    if ((await read()) === 0) await sql.raw(`pragma user_version = ${randomInt(1, MOST)}`).execute(transaction);
    return read();
  });

/**
 * Opens a libSQL file, and makes it and its directories where they are not there. What a transaction has committed is
 * on the disk: SQLite waits for it (`synchronous = full`). A file that is deleted, replaced or cut meanwhile is neither
 * read nor written any more, nor closed. The driver is synchronous: it belongs in a thread of its own.
 *
 * @category Internals
 */
export const openLibsql = async (file: string): Promise<Database> => {
  makeDirectories(dirname(file), 0o700);
  makePrivateFile(file);
  const connection = new Libsql(file, { timeout: BUSY_MS });
  let identity: FileIdentity | undefined;
  const db = new Kysely<Schema>({
    dialect: new ImmediateDialect(
      { database: connection as unknown as SqliteDatabase },
      {
        verify: () => identity?.verify(),
        abandon: (reason) => {
          // One that was deleted may come back, and its log with it.
          if (reason instanceof FileChanged && reason.unavailable !== 'deleted') identity?.putLogAside();
        },
        inTransaction: () => connection.inTransaction,
        execute: (statement) => void connection.exec(statement),
      },
    ),
    plugins: [new CamelCasePlugin()],
  });
  const database: Database = {
    kind: 'libsql',
    db,
    now: sql<number>`unixepoch('subsec')`,
    failureOf: libsqlFailure,
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
    identity = fileIdentity(file, await idOf(db));
    return database;
  } catch (error) {
    await db.destroy();
    throw error;
  }
};
