import type { Genes } from '@evorx/core';

/**
 * The genes of a self-adaptive genome, without its step ({@link withStep}): what an evaluator is to see. No copy but a view, which shares
 * the genome's memory; `slice` it to keep it, or to own its buffer.
 *
 * @category Combinators
 * @example
 * import { withoutStep, withStep } from '@evorx/variation';
 *
 * const genes = withoutStep(withStep(1)(Float32Array.of(5, 6))); // 5, 6
 */
export const withoutStep = (genome: Genes): Genes => genome.subarray(0, Math.max(0, genome.length - 1));
