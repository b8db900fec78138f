import type { Genes } from '@evorx/core';

/**
 * The genome of a self-adaptive individual: the genes, and the logarithm of their step size as one gene more, the last. A copy.
 *
 * Precondition: `step` is positive.
 *
 * @category Combinators
 * @example
 * import { withStep } from '@evorx/variation';
 *
 * const genome = withStep(1)(Float32Array.of(5, 6)); // 5, 6, 0
 */
export const withStep =
  (step: number) =>
  (genes: Genes): Genes => {
    const genome = new Float32Array(genes.length + 1);
    genome.set(genes);
    genome[genes.length] = Math.log(step);
    return genome;
  };
