import { requireOption, wholeNumber } from './option';
import type { Random } from './random';
import type { Rng } from './rng';

const COUNT = wholeNumber();

/**
 * `count` genomes from a sampler of one, each drawn after the one before: a whole initial population. Like
 * `replicateA` of other libraries, for any sampler.
 *
 * Throws `OptionError` unless `count` is a whole number from 0.
 *
 * @category Combinators
 * @example
 * import { bits, populationOf, seed } from '@evorx/random';
 *
 * const [population] = populationOf(50, bits(64))(seed(1)); // 50 genomes of 64 bits
 */
export const populationOf = <A>(count: number, sampler: Random<A>): Random<ReadonlyArray<A>> => {
  requireOption('populationOf', 'count', count, COUNT);
  return (rng) => {
    const population: Array<A> = [];
    let state: Rng = rng;
    for (let i = 0; i < count; i++) {
      const [genome, next] = sampler(state);
      population.push(genome);
      state = next;
    }
    return [population, state];
  };
};
