import { deviation, mean } from '@evorx/core';

/** More genes than this are sampled, evenly: the figure hardly moves, and networks of 100,000 genes stay cheap. */
const SAMPLE = 1024;

/**
 * How spread out a population is: the mean, over genes, of the standard deviation of that gene in the population. 0
 * when all are equal. Taken over at most 1,024 evenly spaced genes; `null` for genomes that are not typed arrays of one
 * length, and for none. Reads `1,024 * size` genes at most.
 *
 * @category Statistics
 * @example
 * import { diversityOf } from '@evorx/evolution';
 *
 * const spread = diversityOf([Float32Array.of(0, 0), Float32Array.of(2, 0)]); // (1 + 0) / 2
 */
export const diversityOf = (genomes: ReadonlyArray<unknown>): number | null => {
  const [first] = genomes;
  if (!isNumeric(first)) return null;
  const { length } = first;
  const rows: Array<Numeric> = [];
  for (const genome of genomes) {
    if (!isNumeric(genome) || genome.length !== length) return null;
    rows.push(genome);
  }
  const columns = Math.min(length, SAMPLE);
  const deviations = new Float64Array(columns);
  for (let column = 0; column < columns; column++)
    deviations[column] = deviationOf(rows, Math.floor((column * length) / columns));
  const spread = mean(deviations);
  return Number.isFinite(spread) ? spread : null;
};

type Numeric = ArrayLike<number> & ArrayBufferView;

/** A typed array of at least one number; big integers are none. */
const isNumeric = (genome: unknown): genome is Numeric =>
  ArrayBuffer.isView(genome) && 'length' in genome && typeof (genome as Numeric)[0] === 'number';

/** Squares between these neither over- nor underflow, and nor does their sum. */
const [LEAST, MOST] = [2 ** -900, 2 ** 900];

/** Of one gene; from differences to the first genome, so that a large common value does not cancel. */
const deviationOf = (rows: ReadonlyArray<Numeric>, position: number): number => {
  const origin = rows[0]![position]!;
  let sum = 0;
  let squares = 0;
  for (let i = 1; i < rows.length; i++) {
    const difference = rows[i]![position]! - origin;
    sum += difference;
    squares += difference * difference;
  }
  if (!(squares > LEAST && squares < MOST))
    return isConstant(rows, position) ? 0 : deviation(rows.map((row) => row[position]!));
  const shift = sum / rows.length;
  return Math.sqrt(Math.max(0, squares / rows.length - shift * shift));
};

const isConstant = (rows: ReadonlyArray<Numeric>, position: number): boolean => {
  const origin = rows[0]![position]!;
  for (let i = 1; i < rows.length; i++) if (rows[i]![position]! !== origin) return false;
  return Number.isFinite(origin);
};
