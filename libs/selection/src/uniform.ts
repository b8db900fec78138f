import type { Selection } from '@evorx/core';
import { draw } from '@evorx/random';

/**
 * Uniform selection: every parent is any individual, all equally likely, independently and with replacement: no pressure at all.
 *
 * Precondition: the population is not empty.
 *
 * Source: Beyer and Schwefel, Evolution strategies - a comprehensive introduction (2002), https://doi.org/10.1023/A:1015059928466
 *
 * @category Selections
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { seed } from '@evorx/random';
 * import { uniform } from '@evorx/selection';
 *
 * const scores = scoresOf({ name: 'height', direction: 'maximise' })([1, 2]);
 * const [parents] = uniform()(10)({ genomes: ['a', 'b'], scores })(seed(1));
 */
export const uniform = (): Selection => (count) => (population) =>
  draw((gen) => {
    const parents = new Uint32Array(count);
    for (let i = 0; i < count; i++) parents[i] = gen.below(population.scores.size);
    return parents;
  });
