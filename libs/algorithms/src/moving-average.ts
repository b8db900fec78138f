import { type Genes, numberIn, requireOption } from '@evorx/core';

const DECAY = numberIn({ min: 0, below: 1 });

/**
 * The exponential moving average of a run's points, one further: `decay` of it stays, the rest is the next point. A
 * new array in double precision, which slow averages need: of a difference below 3e-8 / (1 - decay) of itself, single
 * precision keeps nothing. The next point itself where `decay` is 0.
 *
 * Source: Hunter, The exponentially weighted moving average (1986), https://doi.org/10.1080/00224065.1986.11979014
 *
 * @category Averages
 * @example
 * import { movingAverage } from '@evorx/algorithms';
 *
 * const average = movingAverage(0.75)(Float32Array.of(0, 8), Float32Array.of(4, 8)); // 1, 8
 */
export const movingAverage = (
  decay: number,
): ((average: Genes | Float64Array, next: Genes) => Genes | Float64Array) => {
  requireOption('movingAverage', 'decay', decay, DECAY);
  return (average, next) => {
    if (decay === 0) return next;
    const moved = new Float64Array(next.length);
    for (let i = 0; i < moved.length; i++) moved[i] = next[i]! + decay * (average[i]! - next[i]!);
    return moved;
  };
};
