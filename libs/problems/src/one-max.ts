import { type Bits, requireOptions, wholeNumber } from '@evorx/core';
import { populationOf, bits } from '@evorx/random';
import type { Problem } from './problem';

const ACCEPTED = { length: wholeNumber({ min: 1 }) };

/**
 * OneMax: maximise the number of ones in a string of bits, from random strings. The best score is the length.
 *
 * Source: Droste, Jansen and Wegener, On the analysis of the (1+1) evolutionary algorithm (2002),
 * https://doi.org/10.1016/S0304-3975(01)00182-7
 *
 * @category Problems
 * @example
 * import { oneMax } from '@evorx/problems';
 *
 * const score = oneMax({ length: 4 }).score(Uint8Array.of(1, 0, 1, 1)); // 3
 */
export const oneMax = ({ length }: { readonly length: number }): Problem<Bits> => {
  requireOptions('oneMax', { length }, ACCEPTED);
  const genome = bits(length);
  return {
    name: 'onemax',
    objective: { name: 'ones', direction: 'maximise' },
    init: (count) => populationOf(count, genome),
    score: (bits) => {
      let ones = 0;
      for (let i = 0; i < bits.length; i++) ones += bits[i]!;
      return ones;
    },
    optimum: length,
  };
};
