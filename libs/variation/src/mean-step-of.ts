import { type Genes, mean } from '@evorx/core';

/**
 * The geometric mean of the step sizes that genomes carry ({@link withStep}), as their logarithms are what is inherited; NaN for nobody.
 *
 * @category Combinators
 * @example
 * import { meanStepOf, withStep } from '@evorx/variation';
 *
 * const step = meanStepOf([0.5, 2].map((each) => withStep(each)(Float32Array.of(5, 6)))); // 1
 */
export const meanStepOf = (genomes: ReadonlyArray<Genes>): number =>
  Math.exp(mean(genomes.map((genome) => genome[genome.length - 1] ?? NaN)));
