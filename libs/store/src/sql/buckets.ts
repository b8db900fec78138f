import type { Bucket, Curve } from '@evorx/runs';
import { CURVES } from '@evorx/runs/constants';
import { type Kysely, sql } from 'kysely';
import { journalOf } from './journal-of';
import type { Schema } from './schema';
import { whole } from './whole';

const extreme = (which: 'min' | 'max', curve: Curve) =>
  sql<number | null>`${sql.raw(which)}(${sql.ref(`journal.${curve}`)})`.as(`${which}Of${curve}` as const);

/** The columns of a bucket that are no figure of its own last generation. */
const EXTREMES = CURVES.flatMap((curve) => [extreme('min', curve), extreme('max', curve)]);

type Row = Readonly<Record<`${'min' | 'max'}Of${Curve}`, number | null>> &
  Pick<Bucket, 'first' | 'last' | 'evaluations' | 'elapsedMs'>;

const bucketOf = (row: Row): Bucket => ({
  first: row.first,
  last: row.last,
  evaluations: row.evaluations,
  elapsedMs: row.elapsedMs,
  ranges: Object.fromEntries(
    CURVES.map((curve) => {
      const [min, max] = [row[`minOf${curve}`], row[`maxOf${curve}`]];
      return [curve, min === null || max === null ? null : { min, max }];
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
    .select(['end.evaluations', 'end.elapsedMs'])
    .orderBy('groups.first')
    .execute();
  return rows.map((row) => bucketOf(row as Row));
};
