import type { Genes } from '@evorx/core';

/**
 * The step size that a self-adaptive genome carries ({@link withStep}); NaN for one without genes.
 *
 * @category Combinators
 * @example
 * import { stepOf, withStep } from '@evorx/variation';
 *
 * const step = stepOf(withStep(1)(Float32Array.of(5, 6))); // 1
 */
export const stepOf = (genome: Genes): number => Math.exp(genome[genome.length - 1] ?? NaN);
