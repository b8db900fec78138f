import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import type { Database } from '../sql/database';
import { migrate } from '../sql/migrate';
import type { Schema } from '../sql/schema';
import { listenNews } from './listen-news';
import { postgresFailure } from './postgres-failure';
import { steadyPool } from './steady-pool';

/**
 * Connects to a server of PostgreSQL.
 *
 * @internal
 */
export const openPostgres = async (url: string): Promise<Database> => {
  const database: Database = {
    kind: 'postgres',
    db: new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: steadyPool(url) }),
      plugins: [new CamelCasePlugin()],
    }),
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
