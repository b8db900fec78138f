import type { RealsOf } from '@evorx/core';
import type { Problem } from './problem';
import { realFunction, type RealFunctionOptions } from './real-function';

/** Where x sin(sqrt(x)) is largest up to 500, and that value. */
const PLACE = 420.968746359982;
const HEIGHT = PLACE * Math.sin(Math.sqrt(PLACE));

/**
 * Schwefel: minimise the sum of 418.98... - x sin(sqrt(|x|)), from genomes that are uniform in the bounds: the best is
 * near a corner, far from the second best. The best score is 0, where every gene is 420.968746... A gene outside [-500,
 * 500], where the formula has better values, scores as the nearest one inside plus its distance from it.
 *
 * Source: Schwefel, Numerical Optimization of Computer Models (1981); as used here Muehlenbein, Schomisch and Born, The
 * parallel genetic algorithm as function optimizer (1991), https://doi.org/10.1016/S0167-8191(05)80052-3
 *
 * Bounds default to -500 to 500.
 *
 * @category Problems
 * @example
 * import { schwefel } from '@evorx/problems';
 *
 * const score = schwefel({ dimension: 2 }).score(Float64Array.of(0, 0)); // 837.96577...
 */
export const schwefel = <P extends 32 | 64 = 64>(options: RealFunctionOptions<P>): Problem<RealsOf<P>> =>
  realFunction(
    {
      name: 'schwefel',
      objective: 'depth',
      usual: { lower: -500, upper: 500 },
      score: (genes: RealsOf<P>) => {
        let sum = 0;
        for (let i = 0; i < genes.length; i++) {
          const x = Math.min(500, Math.max(-500, genes[i]!));
          sum += Math.max(0, HEIGHT - x * Math.sin(Math.sqrt(Math.abs(x)))) + Math.abs(genes[i]! - x);
        }
        return sum;
      },
    },
    options,
  );
