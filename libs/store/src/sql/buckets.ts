import type { Bucket, Range, RunStore } from '@evorx/runs';
import { type Kysely, sql } from 'kysely';
import { keysAmong, keysOf } from '../keys-of';
import { figureColumn, type FigureColumn } from './figure-columns';
import { journalOf } from './journal-of';
import type { Schema } from './schema';
import { whole } from './whole';

const extreme = (which: 'min' | 'max', column: FigureColumn) =>
  sql<number | null>`${sql.raw(which)}(${sql.ref(`journal.${column}`)})`.as(`${which}Of${column}` as const);

/**
 * The last value of a figure: mostly that of the last generation; only where that has none the database looks further
 * back.
 */
const latest = (run: number, column: FigureColumn) =>
  sql<
    number | null
  >`coalesce(${sql.ref(`end.${column}`)}, case when ${sql.ref(`groups.minOf${column}`)} is null then null else (
    select ${sql.ref(`earlier.${column}`)} from journal as earlier
    where earlier.run = ${run} and earlier.generation >= ${sql.ref('groups.first')} and earlier.generation < ${sql.ref('groups.last')}
      and ${sql.ref(`earlier.${column}`)} is not null
    order by earlier.generation desc limit 1) end)`.as(`lastOf${column}` as const);

type Row = Readonly<Record<`${'min' | 'max' | 'last'}Of${FigureColumn}`, number | null>> &
  Pick<Bucket, 'first' | 'last' | 'evaluations' | 'elapsedMs'>;

const rangeOf = (row: Row, column: FigureColumn): Range | null => {
  const [min = null, max = null, last = null] = [row[`minOf${column}`], row[`maxOf${column}`], row[`lastOf${column}`]];
  return min === null || max === null || last === null ? null : { min, max, last };
};

/** Generations in buckets, each put together by the database. @internal */
export const buckets = async (
  db: Kysely<Schema>,
  id: string,
  { size, from, limit, keys: wanted }: Parameters<RunStore['buckets']>[1],
): Promise<ReadonlyArray<Bucket>> => {
  const journal = await journalOf(db, id);
  if (journal === undefined || journal.firstIndex === null) return [];
  const columnOf = new Map(keysOf(journal.figures).map((key, place) => [key, figureColumn(place)]));
  const keys = keysAmong(journal.figures, wanted);
  const columns = keys.map((key) => columnOf.get(key)!);
  const start = Math.max(from, Math.floor(journal.firstIndex / size) * size);
  const groups = db
    .selectFrom('journal')
    .where('run', '=', journal.run)
    .where('generation', '>=', start)
    .where('generation', '<', start + size * limit)
    .select(({ fn }) => [
      sql<number>`${sql.ref('journal.generation')} / ${whole(size)}`.as('bucket'),
      fn.min('journal.generation').as('first'),
      fn.max('journal.generation').as('last'),
      ...columns.flatMap((column) => [extreme('min', column), extreme('max', column)]),
    ])
    .groupBy('bucket');
  const rows = await db
    .selectFrom(groups.as('groups'))
    .innerJoin('journal as end', 'end.generation', 'groups.last')
    .where('end.run', '=', journal.run)
    .selectAll('groups')
    .select(['end.evaluations', 'end.elapsedMs', ...columns.map((column) => latest(journal.run, column))])
    .orderBy('groups.first')
    .execute();
  return (rows as unknown as ReadonlyArray<Row>).map((row) => ({
    first: row.first,
    last: row.last,
    evaluations: row.evaluations,
    elapsedMs: row.elapsedMs,
    ranges: Object.fromEntries(keys.map((key, i) => [key, rangeOf(row, columns[i]!)])),
  }));
};
