import { type Genes, numberIn, requireOptions } from '@evorx/core';
import type { Optimiser } from './optimiser';

const ACCEPTED = { momentum: numberIn({ min: 0, below: 1 }), maxSpeed: numberIn({ above: 0 }) };

/**
 * ClipUp: a step of length `rate` in the direction of the gradient, whatever its size, with momentum, and no faster than `maxSpeed`. Its
 * parameters are lengths in the space of the genes; the authors take a maximal speed of twice the rate. Remembers one column.
 *
 * Source: Toklu, Liskowski and Srivastava, ClipUp: a simple and powerful optimizer for distribution-based policy evolution (2020),
 * https://doi.org/10.1007/978-3-030-58115-2_36
 *
 * @category Optimisers
 * @example
 * import { clipUp } from '@evorx/algorithms';
 *
 * const optimiser = clipUp({ maxSpeed: 1 });
 * const { step } = optimiser.update(0.5)(Float32Array.of(30, -40), optimiser.start(2)); // -0.3, 0.4
 */
export const clipUp = ({
  momentum = 0.9,
  maxSpeed,
}: {
  /** The part of the velocity that is kept, in [0, 1). */
  readonly momentum?: number | undefined;
  /** The longest step. */
  readonly maxSpeed: number;
}): Optimiser => {
  requireOptions('clipUp', { momentum, maxSpeed }, ACCEPTED);
  return {
    start: (genes) => ({ updates: 0, moments: [new Float32Array(genes)] }),
    update: (rate) => (gradient, memory) => {
      const last = memory.moments[0]!;
      const step = new Float32Array(gradient.length);
      const length = lengthOf(gradient);
      const downhill = length > 0 ? -rate / length : 0;
      for (let i = 0; i < step.length; i++) step[i] = momentum * last[i]! + downhill * gradient[i]!;
      const speed = lengthOf(step);
      if (speed > maxSpeed) for (let i = 0; i < step.length; i++) step[i]! *= maxSpeed / speed;
      return { step, memory: { updates: memory.updates + 1, moments: [step] } };
    },
  };
};

const lengthOf = (vector: Genes): number => {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]! * vector[i]!;
  return Math.sqrt(sum);
};
