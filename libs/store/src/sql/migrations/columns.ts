import { type ColumnDefinitionBuilder, type RawBuilder, sql } from 'kysely';
import type { Database } from '../database';

/**
 * What tables are made of, where databases call it by other names. Published migrations go by it: it may grow, and
 * what it says is never changed.
 *
 * @internal
 */
export interface Columns {
  /** The type of a number that the database gives out. */
  readonly counted: RawBuilder<unknown>;
  /** Makes it the key, none twice, also after rows are gone. */
  readonly countedKey: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  readonly bytes: RawBuilder<unknown>;
}

/** @internal */
export const columnsIn = (kind: Database['kind']): Columns =>
  kind === 'postgres'
    ? { counted: sql`bigserial`, countedKey: (column) => column.primaryKey(), bytes: sql`bytea` }
    : { counted: sql`integer`, countedKey: (column) => column.primaryKey().autoIncrement(), bytes: sql`blob` };
