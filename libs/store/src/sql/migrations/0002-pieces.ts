import type { Kysely, Migration } from 'kysely';
import type { Database } from '../database';
import { columnsIn } from './columns';

/** The tables that it goes by; those of later migrations may look otherwise. */
interface Tables {
  readonly whole: { run: number; kind: string; generation: number; size: number; bytes: Uint8Array };
  readonly attachments: { number: number; run: number; kind: string; generation: number; size: number | null };
  readonly pieces: { attachment: number; position: number; bytes: Uint8Array };
}

/** Attachments in pieces, which are written and read one at a time. @internal */
export const pieces = (kind: Database['kind']): Migration => {
  const { counted, countedKey, bytes } = columnsIn(kind);
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema.alterTable('attachments').renameTo('whole').execute();

      await db.schema
        .createTable('attachments')
        .addColumn('number', counted, countedKey)
        .addColumn('run', 'bigint', (column) => column.notNull().references('runs.number').onDelete('cascade'))
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('generation', 'bigint', (column) => column.notNull())
        .addColumn('size', 'bigint')
        .execute();
      await db.schema
        .createIndex('attachmentsOfRuns')
        .on('attachments')
        .columns(['run', 'kind', 'generation'])
        .execute();

      await db.schema
        .createTable('pieces')
        .addColumn('attachment', 'bigint', (column) =>
          column.notNull().references('attachments.number').onDelete('cascade'),
        )
        .addColumn('position', 'bigint', (column) => column.notNull())
        .addColumn('bytes', bytes, (column) => column.notNull())
        .addPrimaryKeyConstraint('piecesKey', ['attachment', 'position'])
        .execute();

      await db
        .insertInto('attachments')
        .columns(['run', 'kind', 'generation', 'size'])
        .expression((of) => of.selectFrom('whole').select(['run', 'kind', 'generation', 'size']))
        .execute();
      await db
        .insertInto('pieces')
        .columns(['attachment', 'position', 'bytes'])
        .expression((of) =>
          of
            .selectFrom('whole')
            .innerJoin('attachments', (join) =>
              join
                .onRef('attachments.run', '=', 'whole.run')
                .onRef('attachments.kind', '=', 'whole.kind')
                .onRef('attachments.generation', '=', 'whole.generation'),
            )
            .select(({ lit }) => ['attachments.number', lit(0).as('position'), 'whole.bytes']),
        )
        .execute();
      await db.schema.dropTable('whole').execute();
    },
  };
};
