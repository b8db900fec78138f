import { type Kysely, type Migration, sql } from 'kysely';
import type { Database } from '../database';
import { columnsIn } from './columns';

/** Where PostgreSQL tells those who listen; a file has nobody to tell, and is looked at instead. */
const tellListeners = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function evorx_tell() returns trigger language plpgsql as $$
    begin
      if tg_table_name = 'changes' then
        perform pg_notify('evorx', json_build_object('run', new.run, 'owner', new.owner)::text);
      else
        perform pg_notify('evorx', json_build_object('asked', new.run)::text);
      end if;
      return null;
    end $$`.execute(db);
  await sql`create trigger tell after insert or update on changes for each row execute function evorx_tell()`.execute(
    db,
  );
  await sql`create trigger tell after insert on asks for each row execute function evorx_tell()`.execute(db);
};

/** Runs, their journals and attachments, and who executes them. @internal */
export const runs = (kind: Database['kind']): Migration => {
  const { counted, countedKey, bytes } = columnsIn(kind);
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('owners')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('machine', 'text', (column) => column.notNull())
        .addColumn('pid', 'bigint', (column) => column.notNull())
        .addColumn('started', 'text')
        .addColumn('heartbeat', 'double precision', (column) => column.notNull())
        .execute();

      await db.schema
        .createTable('runs')
        .addColumn('number', counted, countedKey)
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('owner', 'text', (column) => column.references('owners.id').onDelete('set null'))
        .addColumn('events', 'bigint', (column) => column.notNull().defaultTo(0))
        .addColumn('firstIndex', 'bigint')
        .addColumn('lastIndex', 'bigint')
        .addColumn('name', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('spec', 'text', (column) => column.notNull())
        .addColumn('createdAt', 'double precision', (column) => column.notNull())
        .addColumn('clonedFrom', 'text')
        .addColumn('provenance', 'text')
        .addColumn('generation', 'bigint', (column) => column.notNull())
        .addColumn('evaluations', 'double precision', (column) => column.notNull())
        .addColumn('best', 'double precision')
        .addColumn('accuracy', 'double precision')
        .addColumn('progress', 'double precision', (column) => column.notNull())
        .addColumn('elapsedMs', 'double precision', (column) => column.notNull())
        .addColumn('result', 'text')
        .addColumn('error', 'text')
        .execute();
      await db.schema.createIndex('runsByState').on('runs').columns(['state', 'number']).execute();
      await db.schema.createIndex('runsByOwner').on('runs').column('owner').execute();

      // Written out, as all that a migration goes by: what it made stays what it makes, whatever generations are given
      // later.
      await db.schema
        .createTable('journal')
        .addColumn('run', 'bigint', (column) => column.notNull().references('runs.number').onDelete('cascade'))
        .addColumn('sequence', 'bigint', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('detail', 'text')
        .addColumn('generation', 'bigint')
        .addPrimaryKeyConstraint('journalKey', ['run', 'sequence'])
        .addColumn('evaluations', 'double precision')
        .addColumn('progress', 'double precision')
        .addColumn('best', 'double precision')
        .addColumn('mean', 'double precision')
        .addColumn('median', 'double precision')
        .addColumn('worst', 'double precision')
        .addColumn('lowerQuartile', 'double precision')
        .addColumn('upperQuartile', 'double precision')
        .addColumn('deviation', 'double precision')
        .addColumn('diversity', 'double precision')
        .addColumn('stepSize', 'double precision')
        .addColumn('invalid', 'double precision')
        .addColumn('accuracy', 'double precision')
        .addColumn('elapsedMs', 'double precision')
        .addColumn('evaluationMs', 'double precision')
        .execute();
      await db.schema.createIndex('generations').unique().on('journal').columns(['run', 'generation']).execute();

      await db.schema
        .createTable('attachments')
        .addColumn('run', 'bigint', (column) => column.notNull().references('runs.number').onDelete('cascade'))
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('generation', 'bigint', (column) => column.notNull())
        .addColumn('size', 'bigint', (column) => column.notNull())
        .addColumn('bytes', bytes, (column) => column.notNull())
        .addPrimaryKeyConstraint('attachmentsKey', ['run', 'kind', 'generation'])
        .execute();

      await db.schema
        .createTable('asks')
        .addColumn('number', counted, countedKey)
        .addColumn('run', 'text', (column) => column.notNull().references('runs.id').onDelete('cascade'))
        .addColumn('wish', 'text', (column) => column.notNull())
        .execute();

      await db.schema
        .createTable('changes')
        .addColumn('run', 'text', (column) => column.primaryKey())
        .addColumn('number', 'bigint', (column) => column.notNull())
        .addColumn('owner', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('changesInOrder').on('changes').column('number').execute();
      if (kind === 'postgres') await tellListeners(db);
    },
  };
};
