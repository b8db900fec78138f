import type { Bucket, Curve } from '@evorx/runs';
import { CURVES } from '@evorx/runs/constants';
import { type Kysely, sql } from 'kysely';
import { journalOf } from './journal-of';
import type { Schema } from './schema';
import { whole } from './whole';

const extreme = (which: 'min' | 'max', curve: Curve) =>
  sql<number | null>`${sql.raw(which)}(${sql.ref(`journal.${curve}`)})`.as(`${which}Of${curve}` as const);

/** The smallest and the largest value of every figure. */
const EXTREMES = CURVES.flatMap((curve) => [extreme('min', curve), extreme('max', curve)]);

/**
 * The last value of a figure: mostly that of the last generation; only where that has none the database looks further
 * back.
 */
const latest = (run: number, curve: Curve) =>
  sql<
    number | null
  >`coalesce(${sql.ref(`end.${curve}`)}, case when ${sql.ref(`groups.minOf${curve}`)} is null then null else (
    select ${sql.ref(`earlier.${curve}`)} from journal as earlier
    where earlier.run = ${run} and earlier.generation >= ${sql.ref('groups.first')} and earlier.generation < ${sql.ref('groups.last')}
      and ${sql.ref(`earlier.${curve}`)} is not null
    order by earlier.generation desc limit 1) end)`.as(`lastOf${curve}` as const);

type Row = Readonly<Record<`${'min' | 'max' | 'last'}Of${Curve}`, number | null>> &
  Pick<Bucket, 'first' | 'last' | 'evaluations' | 'elapsedMs'>;

const bucketOf = (row: Row): Bucket => ({
  first: row.first,
  last: row.last,
  evaluations: row.evaluations,
  elapsedMs: row.elapsedMs,
  ranges: Object.fromEntries(
    CURVES.map((curve) => {
      const [min, max, last] = [row[`minOf${curve}`], row[`maxOf${curve}`], row[`lastOf${curve}`]];
      return [curve, min === null || max === null || last === null ? null : { min, max, last }];
    }),
  ) as Bucket['ranges'],
});

/** Generations in buckets, each put together by the database. @internal */
export const buckets = async (
  db: Kysely<Schema>,
  id: string,
  { size, from, limit }: { readonly size: number; readonly from: number; readonly limit: number },
): Promise<ReadonlyArray<Bucket>> => {
  const journal = await journalOf(db, id);
  if (journal === undefined || journal.firstIndex === null) return [];
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
      ...EXTREMES,
    ])
    .groupBy('bucket');
  const rows = await db
    .selectFrom(groups.as('groups'))
    .innerJoin('journal as end', 'end.generation', 'groups.last')
    .where('end.run', '=', journal.run)
    .selectAll('groups')
    .select(['end.evaluations', 'end.elapsedMs', ...CURVES.map((curve) => latest(journal.run, curve))])
    .orderBy('groups.first')
    .execute();
  return rows.map((row) => bucketOf(row as Row));
};
