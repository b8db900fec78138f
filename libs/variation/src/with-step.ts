import { type Genes, numberIn, requireOption } from '@evorx/core';

const STEP = numberIn({ above: 0 });

/**
 * The genome of a self-adaptive individual: the genes, and the logarithm of their step size as one gene more, the last. A copy.
 *
 * Throws `OptionError` unless `step` is finite and above 0.
 *
 * @category Combinators
 * @example
 * import { withStep } from '@evorx/variation';
 *
 * const genome = withStep(1)(Float32Array.of(5, 6)); // 5, 6, 0
 */
export const withStep = (step: number): ((genes: Genes) => Genes) => {
  requireOption('withStep', 'step', step, STEP);
  return (genes) => {
    const genome = new Float32Array(genes.length + 1);
    genome.set(genes);
    genome[genes.length] = Math.log(step);
    return genome;
  };
};
