/**
 * The standard normal distribution function, to 7.5e-8 (Abramowitz and Stegun, 26.2.17).
 *
 * @category Statistics
 * @example
 * import { normalProbability } from '@evorx/testing';
 *
 * const half = normalProbability(0); // 0.5
 */
export const normalProbability = (x: number): number => {
  if (x < 0) return 1 - normalProbability(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)) * series;
};
