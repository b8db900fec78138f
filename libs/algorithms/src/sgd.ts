import { numberIn, requireOption } from '@evorx/core';
import type { Optimiser } from './optimiser';

const MOMENTUM = numberIn({ min: 0, below: 1 });

/**
 * Gradient descent with momentum (the heavy ball): a part of the last step, and down the gradient from there. Remembers one column.
 *
 * Source: Polyak, Some methods of speeding up the convergence of iteration methods (1964),
 * https://doi.org/10.1016/0041-5553(64)90137-5
 *
 * @category Optimisers
 * @example
 * import { sgd } from '@evorx/algorithms';
 *
 * const optimiser = sgd({ momentum: 0.9 });
 * const { step } = optimiser.update(0.1)(Float32Array.of(5, -10), optimiser.start(2)); // -0.5, 1
 */
export const sgd = ({
  momentum = 0,
}: {
  /** The part of the last step that is kept, in [0, 1). */
  readonly momentum?: number | undefined;
} = {}): Optimiser => {
  requireOption('sgd', 'momentum', momentum, MOMENTUM);
  return {
    start: (genes) => ({ updates: 0, moments: [new Float32Array(genes)] }),
    update: (rate) => (gradient, memory) => {
      const last = memory.moments[0]!;
      const step = new Float32Array(gradient.length);
      for (let i = 0; i < step.length; i++) step[i] = momentum * last[i]! - rate * gradient[i]!;
      return { step, memory: { updates: memory.updates + 1, moments: [step] } };
    },
  };
};
