/**
 * Kolmogorov's statistic: the greatest distance between a sample's distribution function and the given one.
 *
 * @category Statistics
 * @example
 * import { kolmogorov } from '@evorx/testing';
 *
 * const distance = kolmogorov([0.1, 0.6], (x) => x); // 0.4
 */
export const kolmogorov = (sample: Iterable<number>, distribution: (x: number) => number): number => {
  const sorted = Float64Array.from(sample).sort();
  return sorted.reduce((greatest, x, i) => {
    const probability = distribution(x);
    return Math.max(greatest, probability - i / sorted.length, (i + 1) / sorted.length - probability);
  }, 0);
};

/**
 * Whether a sample agrees with a continuous distribution: false for at most one true hypothesis in `1 / significance`, whatever the
 * size of the sample; an empty one agrees with nothing.
 *
 * Source: Massart, The tight constant in the Dvoretzky-Kiefer-Wolfowitz inequality (1990), https://doi.org/10.1214/aop/1176990746
 *
 * @category Statistics
 * @example
 * import { fitsDistribution } from '@evorx/testing';
 *
 * const even = Float64Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
 * const uniform = fitsDistribution(even, (x) => x); // true
 */
export const fitsDistribution = (
  sample: ReadonlyArray<number> | Float32Array | Float64Array,
  distribution: (x: number) => number,
  significance = 1e-3,
): boolean =>
  sample.length > 0 && kolmogorov(sample, distribution) <= Math.sqrt(-Math.log(significance / 2) / (2 * sample.length));
