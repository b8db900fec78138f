/**
 * Kolmogorov's statistic: the greatest distance between a sample's distribution function and the given one.
 *
 * @category Statistics
 */
export const kolmogorov = (sample: Iterable<number>, distribution: (x: number) => number): number => {
  const sorted = Float64Array.from(sample).sort();
  return sorted.reduce((greatest, x, i) => {
    const probability = distribution(x);
    return Math.max(greatest, probability - i / sorted.length, (i + 1) / sorted.length - probability);
  }, 0);
};

/**
 * Whether a sample agrees with a continuous distribution: false for one true hypothesis in `1 / significance` (asymptotic, for samples
 * from about 50).
 *
 * @category Statistics
 */
export const fitsDistribution = (
  sample: ReadonlyArray<number> | Float32Array | Float64Array,
  distribution: (x: number) => number,
  significance = 1e-3,
): boolean => kolmogorov(sample, distribution) <= Math.sqrt(-Math.log(significance / 2) / (2 * sample.length));
