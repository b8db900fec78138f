import type { RealsOf } from '@evorx/core';
import type { Problem } from './problem';
import { realFunction, type RealFunctionOptions } from './real-function';

/**
 * Ackley: minimise 20 + e - 20 exp(-0.2 r) - exp(c), where r is the root of the mean of x^2 and c the mean of cos(2 pi
 * x), from genomes that are uniform in the bounds: nearly flat far out, a steep hole in the middle, and local optima
 * all over. The best score is 0, where every gene is 0. Computed without cancellation.
 *
 * Source: Ackley, A Connectionist Machine for Genetic Hillclimbing (1987), https://doi.org/10.1007/978-1-4613-1997-9; for any number of genes
 * Baeck and Schwefel, An overview of evolutionary algorithms for parameter optimization (1993), https://doi.org/10.1162/evco.1993.1.1.1
 *
 * Bounds default to -32.768 to 32.768.
 *
 * @category Problems
 * @example
 * import { ackley } from '@evorx/problems';
 *
 * const score = ackley({ dimension: 2 }).score(Float64Array.of(1, 1)); // 20 - 20 exp(-0.2)
 */
export const ackley = <P extends 32 | 64 = 64>(options: RealFunctionOptions<P>): Problem<RealsOf<P>> =>
  realFunction(
    {
      name: 'ackley',
      objective: 'depth',
      usual: { lower: -32.768, upper: 32.768 },
      score: (genes: RealsOf<P>) => {
        const n = genes.length;
        let squares = 0;
        let waves = 0; // 1 - cos(2 pi x), summed
        for (let i = 0; i < n; i++) {
          const x = genes[i]!;
          const wave = Math.sin(Math.PI * (x - Math.round(x)));
          squares += x * x;
          waves += 2 * wave * wave;
        }
        return -20 * Math.expm1(-0.2 * Math.sqrt(squares / n)) - Math.E * Math.expm1(-waves / n);
      },
    },
    options,
  );
