import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import type { Database } from '../sql/database';
import { migrate } from '../sql/migrate';
import type { Schema } from '../sql/schema';
import { listenNews } from './listen-news';
import { postgresFailure } from './postgres-failure';

const CONNECTIONS = 6;
const PATIENCE_MS = 10_000;

/** Whole numbers of eight bytes are numbers here: what the store counts stays below 2^53. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');

/**
 * Connects to a server of PostgreSQL.
 *
 * @internal
 */
export const openPostgres = async (url: string): Promise<Database> => {
  const pool = new Pool({
    connectionString: url,
    application_name: 'evorx',
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    types: { getTypeParser },
  });
  // A connection that breaks while it is idle is replaced when it is needed.
  pool.on('error', () => undefined);
  const database: Database = {
    kind: 'postgres',
    db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] }),
    now: sql<number>`extract(epoch from clock_timestamp())::double precision`,
    failureOf: postgresFailure,
    news: (owner) => listenNews(url, owner),
  };
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.db.destroy();
    throw error;
  }
};
