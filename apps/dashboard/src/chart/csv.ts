import { type Bucket, rangeAt } from './bucket';
import type { Figure } from './figure';

const quoted = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A table as CSV, RFC 4180: a line that names the columns, and one for each row; what is null is empty. */
export const csv = (
  columns: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>,
): string =>
  [columns, ...rows]
    .map((row) => row.map((value) => quoted(value === null ? '' : String(value))).join(','))
    .join('\r\n') + '\r\n';

/** Buckets of a run as the columns of a table, and their rows. */
export const bucketTable = (figures: ReadonlyArray<Figure>, buckets: ReadonlyArray<Bucket>) => ({
  columns: [
    'first',
    'last',
    'evaluations',
    'elapsedMs',
    ...figures.flatMap(({ key }) => [`${key}Min`, `${key}Max`, `${key}Last`]),
  ],
  rows: buckets.map((bucket): ReadonlyArray<number | null> => [
    bucket.first,
    bucket.last,
    bucket.evaluations,
    bucket.elapsedMs,
    ...figures.flatMap((_, place) => {
      const { min = null, max = null, last = null } = rangeAt(bucket, place) ?? {};
      return [min, max, last];
    }),
  ]),
});
