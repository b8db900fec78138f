import { numberIn, requireOptions } from '@evorx/core';
import type { Optimiser } from './optimiser';

/** Of what is nearer to 1, single precision keeps nothing of the next gradient. */
const DECAY = numberIn({ min: 0, max: 0.9999999 });
const ACCEPTED = { beta1: DECAY, beta2: DECAY, epsilon: numberIn({ above: 0, max: 1 }) };

/**
 * Adam: each gene moves by the mean of its gradients over the root of the mean of their squares, both with their bias
 * corrected, so that the step does not depend on the gradient's scale. Remembers two columns. About 2 ns a gene.
 *
 * Source: Kingma and Ba, Adam: a method for stochastic optimization (2015), https://doi.org/10.48550/arXiv.1412.6980
 *
 * @category Optimisers
 * @example
 * import { adam } from '@evorx/algorithms';
 *
 * const optimiser = adam();
 * const { step } = optimiser.update(0.1)(Float32Array.of(5, -0.01), optimiser.start(2)); // all but -0.1, 0.1
 */
export const adam = ({
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
}: {
  /** How slowly the mean forgets, from 0 to 0.9999999. */
  readonly beta1?: number | undefined;
  /** How slowly the mean of the squares forgets, from 0 to 0.9999999. */
  readonly beta2?: number | undefined;
  /** Added to the root, above 0 and at most 1. */
  readonly epsilon?: number | undefined;
} = {}): Optimiser => {
  requireOptions('adam', { beta1, beta2, epsilon }, ACCEPTED);
  return {
    start: (genes) => ({ updates: 0, moments: [new Float32Array(genes), new Float32Array(genes)] }),
    update: (rate) => (gradient, memory) => {
      const updates = memory.updates + 1;
      const [means, squares] = [memory.moments[0]!, memory.moments[1]!];
      const genes = gradient.length;
      const [step, mean, square] = [new Float32Array(genes), new Float32Array(genes), new Float32Array(genes)];
      const downhill = -rate / (1 - beta1 ** updates);
      const correction = 1 / (1 - beta2 ** updates);
      for (let i = 0; i < genes; i++) {
        const slope = gradient[i]!;
        const first = beta1 * means[i]! + (1 - beta1) * slope;
        const second = beta2 * squares[i]! + (1 - beta2) * slope * slope;
        mean[i] = first;
        square[i] = second;
        step[i] = (downhill * first) / (Math.sqrt(second * correction) + epsilon);
      }
      return { step, memory: { updates, moments: [mean, square] } };
    },
  };
};
