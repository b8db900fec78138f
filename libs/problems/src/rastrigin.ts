import type { RealsOf } from '@evorx/core';
import type { Problem } from './problem';
import { realFunction, type RealFunctionOptions } from './real-function';

/**
 * Rastrigin: minimise the sum of x^2 + 10 (1 - cos(2 pi x)), from genomes that are uniform in the bounds: a bowl with a
 * local optimum near every point of whole numbers. The best score is 0, where every gene is 0. Computed without
 * cancellation: near 0 the score is exact to the last digits.
 *
 * Source: Muehlenbein, Schomisch and Born, The parallel genetic algorithm as function optimizer (1991),
 * https://doi.org/10.1016/S0167-8191(05)80052-3; for two genes Rastrigin, Systems of extremal control (1974)
 *
 * Bounds default to -5.12 to 5.12.
 *
 * @category Problems
 * @example
 * import { rastrigin } from '@evorx/problems';
 *
 * const score = rastrigin({ dimension: 3 }).score(Float64Array.of(1, -2, 0.5)); // 1 + 4 + 0.25 + 20
 */
export const rastrigin = <P extends 32 | 64 = 64>(options: RealFunctionOptions<P>): Problem<RealsOf<P>> =>
  realFunction(
    {
      name: 'rastrigin',
      objective: 'ripples',
      usual: { lower: -5.12, upper: 5.12 },
      score: (genes: RealsOf<P>) => {
        let sum = 0;
        for (let i = 0; i < genes.length; i++) {
          const x = genes[i]!;
          // 1 - cos(2a) is 2 sin(a)^2; the sine of the distance to the nearest whole number is exact at all of them.
          const wave = Math.sin(Math.PI * (x - Math.round(x)));
          sum += x * x + 20 * wave * wave;
        }
        return sum;
      },
    },
    options,
  );
