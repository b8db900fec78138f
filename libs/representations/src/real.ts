import {
  type Accepted,
  type Bounds,
  floatBounds,
  floatBoundsOption,
  type GeneBounds,
  precisionOption,
  type RealsOf,
  type Representation,
  requireOption,
  type Variation,
} from '@evorx/core';
import { draw, normal, populationOf, type Random, uniformIn } from '@evorx/random';
import { blendCrossover, gaussianMutation, polynomialMutation, sbxCrossover } from '@evorx/variation';
import { genesIn } from './bounds/genes-in';
import { boundsAt, boundsFrom, type Range } from './bounds/range';
import { arrayCodec } from './codecs/array-codec';
import { realsJson } from './codecs/reals-json';
import { betweenNumbers } from './distances/between-numbers';
import { inLogarithms } from './in-logarithms';
import { resets } from './resets';

/**
 * How the values of a gene are spread over its bounds.
 *
 * @category Model
 */
export type Scale = 'linear' | 'logarithmic';

const SCALES: Accepted = {
  includes: (value) => value === 'linear' || value === 'logarithmic',
  text: "'linear' or 'logarithmic', or a list with one for each gene",
};
const ANY: Accepted = { includes: () => true, text: '' };
const POSITIVE: Accepted = {
  includes: (value) => (value as Bounds).lower > 0,
  text: 'given and above 0 where the scale is logarithmic',
};

const mapBounds = (bounds: GeneBounds, change: (range: Bounds, place: number) => Bounds): GeneBounds =>
  Array.isArray(bounds) ? (bounds as ReadonlyArray<Bounds>).map(change) : change(bounds as Bounds, 0);

/** The deviation of the mutation of genes without bounds, in units of the range where they start. */
const MUTATION = 0.1;

/**
 * Genomes of `dimension` real numbers, of 64 bits each, or with a `precision` of 32 of single precision, as
 * TensorFlow takes them.
 *
 * With bounds, genomes are drawn uniform in them and varied by simulated binary crossover (eta 15, rate 0.9) and
 * polynomial mutation (eta 20, of one gene on average), which stay within. Bounds are `{ lower, upper }` or `[lower,
 * upper]`, the same for every gene, or a list with one for each; for genes of single precision they are rounded
 * inwards to it. Without bounds, genes are drawn from N(0, 1), or uniform in `initial`, and varied by blend crossover
 * and by normal numbers of a tenth of that deviation or range, added to one gene on average.
 *
 * A gene of `logarithmic` scale is drawn and varied by its logarithm: as likely between 0.001 and 0.01 as between 0.1
 * and 1. The distance of two genomes is Euclid's, each gene in units of the width of its bounds, by its scale. As
 * JSON a list of numbers, which are within the bounds. Bytes in checkpoints are only checked for their number, since
 * what leaves the bounds during a run has to come back as it was.
 *
 * Throws `OptionError` unless `dimension` is a whole number from 1 to 1,000,000, and the number of the bounds where
 * they are a list; `precision` 32 or 64; all bounds finite and in order, at a precision of 32 with a number of it in
 * their range, and above 0 where the scale is logarithmic; and `initial` within the bounds.
 *
 * @category Representations
 * @example
 * import { seed } from '@evorx/random';
 * import { real } from '@evorx/representations';
 *
 * const learning = real({ bounds: [[1e-6, 1], [0, 0.9]], scale: ['logarithmic', 'linear'] });
 * const [genomes] = learning.sample(50)(seed(1));
 */
export const real = <P extends 32 | 64 = 64>({
  dimension,
  bounds: ranges,
  scale = 'linear',
  initial,
  precision,
}: {
  /** Genes in a genome. Defaults to the number of bounds. */
  readonly dimension?: number | undefined;
  /** What genes stay within; unbounded where not given. */
  readonly bounds?: Range | ReadonlyArray<Range> | undefined;
  /** How genes are drawn and varied. Defaults to `linear`. */
  readonly scale?: Scale | ReadonlyArray<Scale> | undefined;
  /** Where genomes are drawn from, if not from all of the bounds. */
  readonly initial?: Range | ReadonlyArray<Range> | undefined;
  /** Bits of a gene: 64 for a `Float64Array`, 32 for a `Float32Array`. Defaults to 64. */
  readonly precision?: P | undefined;
}): Representation<RealsOf<P>> => {
  type G = RealsOf<P>;
  const bits: 32 | 64 = precision ?? 64;
  requireOption('real', 'precision', bits, precisionOption);
  const numbers = bits === 32 ? floatBoundsOption : ANY;
  const bounds = ranges === undefined ? undefined : boundsFrom('real', 'bounds', ranges, numbers);
  const size = genesIn('real', 'dimension', dimension, bounds);

  const scales = (Array.isArray(scale) ? scale : [scale]) as ReadonlyArray<Scale>;
  scales.forEach((one) => requireOption('real', 'scale', one, SCALES));
  if (Array.isArray(scale))
    requireOption('real', 'scale', scale, {
      includes: () => scale.length === size,
      text: `a list of ${size}, one for each gene`,
    });
  const isLogarithmic = (place: number): boolean => scales[scales.length === 1 ? 0 : place] === 'logarithmic';
  const curved = scales.includes('logarithmic');
  const each = <A>(make: (place: number) => A): ReadonlyArray<A> => Array.from({ length: size }, (_, i) => make(i));
  if (curved) {
    requireOption('real', 'bounds', ranges, { includes: () => bounds !== undefined, text: POSITIVE.text });
    each((i) => isLogarithmic(i) && requireOption('real', 'bounds', boundsAt(bounds!, i), POSITIVE));
  }

  const inPrecision = (range: Bounds): Bounds => (bits === 32 ? floatBounds('real', range) : range);
  const kept = bounds && mapBounds(bounds, inPrecision);
  const starts = initial === undefined ? undefined : boundsFrom('real', 'initial', initial, numbers);
  if (Array.isArray(starts)) genesIn('real', 'initial', size, starts);
  if (starts !== undefined && bounds !== undefined)
    each((i) => {
      const [inner, outer] = [boundsAt(starts, i), boundsAt(bounds, i)];
      requireOption('real', 'initial', inner, {
        includes: () => inner.lower >= outer.lower && inner.upper <= outer.upper,
        text: `within the bounds, from ${outer.lower} to ${outer.upper}`,
      });
    });
  const start = starts === undefined ? kept : mapBounds(starts, inPrecision);

  const make = (length: number): G => (bits === 32 ? new Float32Array(length) : new Float64Array(length)) as G;
  const clipped = (value: number, place: number): number => {
    if (kept === undefined) return value;
    const { lower, upper } = boundsAt(kept, place);
    return Math.min(upper, Math.max(lower, value));
  };
  /** Bounds where variation happens: those of the logarithms, where the scale is logarithmic. */
  const curvedBounds = (all: GeneBounds): GeneBounds =>
    curved
      ? each((i) => {
          const { lower, upper } = boundsAt(all, i);
          return isLogarithmic(i) ? { lower: Math.log(lower), upper: Math.log(upper) } : { lower, upper };
        })
      : all;
  const space = kept && curvedBounds(kept);
  const startSpace = start && curvedBounds(start);

  const textbook = (): ReadonlyArray<unknown> => {
    if (space !== undefined && curved)
      return [sbxCrossover({ bounds: space, precision: 64 }), polynomialMutation({ bounds: space, precision: 64 })].map(
        (variation) => inLogarithms(variation, isLogarithmic, make, clipped),
      );
    if (space !== undefined)
      return [sbxCrossover({ bounds: space, precision: bits }), polynomialMutation({ bounds: space, precision: bits })];
    const widths = start === undefined ? [1] : each((i) => boundsAt(start, i).upper - boundsAt(start, i).lower);
    const width = widths.reduce((sum, one) => sum + one / widths.length, 0);
    const deviation = Math.min(Number.MAX_VALUE, MUTATION * (width === 0 ? 1 : width));
    return [blendCrossover({ precision: bits }), gaussianMutation({ rate: 1 / size, deviation, precision: bits })];
  };

  const inSpace = (genome: G): ArrayLike<number> =>
    curved ? Float64Array.from(genome, (gene, i) => (isLogarithmic(i) ? Math.log(gene) : gene)) : genome;
  const between = betweenNumbers(space);

  const sample = (count: number): Random<ReadonlyArray<G>> =>
    populationOf(
      count,
      draw((gen) => {
        const genome = make(size);
        for (let i = 0; i < size; i++) {
          const value = startSpace === undefined ? normal(gen) : uniformIn(gen, boundsAt(startSpace, i));
          genome[i] = clipped(isLogarithmic(i) ? Math.exp(value) : value, i);
        }
        return genome;
      }),
    );
  return {
    kind: 'real',
    size,
    bounds,
    sample,
    codec: (bits === 32
      ? arrayCodec('float32', Float32Array, size)
      : arrayCodec('float64', Float64Array, size)) as unknown as Representation<G>['codec'],
    json: realsJson(size, bounds, make, clipped),
    distance: (a, b) => between(inSpace(a), inSpace(b)),
    repair: (genome) => {
      const repaired = make(genome.length);
      for (let i = 0; i < genome.length; i++) repaired[i] = clipped(genome[i]!, i);
      return repaired;
    },
    reset: resets<number, G>('real', size, sample, (genome) => genome.slice() as G),
    variations: textbook() as ReadonlyArray<Variation<G>>,
  };
};
