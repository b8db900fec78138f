import { Migrator, sql } from 'kysely';
import type { Database } from './database';
import { migrationsOf } from './migrations/migrations-of';

/**
 * Brings a database to the schema of this evorx; several processes may do so at once. Rejects where a newer evorx has
 * changed it already.
 *
 * @category Internals
 */
export const migrate = async ({ db, kind }: Pick<Database, 'db' | 'kind'>): Promise<void> => {
  const migrations = migrationsOf(kind);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Where the table is not there yet, or cannot be read either, the first error is the one to be told.
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration`
    .execute(db)
    .catch(() => ({ rows: [] }));
  const unknown = rows.find(({ name }) => !(name in migrations));
  if (unknown === undefined) throw error;
  throw new Error(
    `it was written by a newer evorx (its schema is ${unknown.name}, this one knows ${Object.keys(migrations).at(-1)}): upgrade evorx, or use another database`,
  );
};
