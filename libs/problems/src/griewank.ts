import type { RealsOf } from '@evorx/core';
import type { Problem } from './problem';
import { realFunction, type RealFunctionOptions } from './real-function';

/**
 * Griewank: minimise 1 + the sum of x_i^2 / 4000 - the product of cos(x_i / sqrt(i)), i from 1, from genomes that are
 * uniform in the bounds: a bowl with local optima at regular distances, which are the flatter the more genes there are.
 * The best score is 0, where every gene is 0.
 *
 * Source: Griewank, Generalized descent for global optimization (1981), https://doi.org/10.1007/BF00933356
 *
 * Bounds default to -600 to 600.
 *
 * @category Problems
 * @example
 * import { griewank } from '@evorx/problems';
 *
 * const score = griewank({ dimension: 1 }).score(Float64Array.of(Math.PI)); // 2 + Math.PI ** 2 / 4000
 */
export const griewank = <P extends 32 | 64 = 64>(options: RealFunctionOptions<P>): Problem<RealsOf<P>> =>
  realFunction(
    {
      name: 'griewank',
      objective: 'waves',
      usual: { lower: -600, upper: 600 },
      score: (genes: RealsOf<P>) => {
        let sum = 0;
        let product = 1;
        for (let i = 0; i < genes.length; i++) {
          const x = genes[i]!;
          sum += x * x;
          product *= Math.cos(x / Math.sqrt(i + 1));
        }
        return sum / 4000 + (1 - product);
      },
    },
    options,
  );
