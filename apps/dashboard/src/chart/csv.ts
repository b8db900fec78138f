import { type Bucket, FIGURES } from './bucket';

const quoted = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A table as CSV, RFC 4180: a line that names the columns, and one for each row; what is null is empty. */
export const csv = (
  columns: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>,
): string =>
  [columns, ...rows]
    .map((row) => row.map((value) => quoted(value === null ? '' : String(value))).join(','))
    .join('\r\n') + '\r\n';

const BUCKET_COLUMNS = [
  'first',
  'last',
  'evaluations',
  'elapsedMs',
  ...FIGURES.flatMap((figure) => [`${figure}Min`, `${figure}Max`, `${figure}Last`]),
];

/** Buckets as the columns of a table, and their rows. */
export const bucketTable = (buckets: ReadonlyArray<Bucket>) => ({
  columns: BUCKET_COLUMNS,
  rows: buckets.map((bucket): ReadonlyArray<number | null> => [
    bucket.first,
    bucket.last,
    bucket.evaluations,
    bucket.elapsedMs,
    ...FIGURES.flatMap((figure) => {
      const { min = null, max = null, last = null } = bucket[figure] ?? {};
      return [min, max, last];
    }),
  ]),
});
