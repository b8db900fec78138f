import type { Vector } from '@evorx/core';
import { type Architecture, layout } from '@evorx/neural';
import { draw, fillBits, type Random } from '@evorx/random';

/**
 * Random directions of -1 and 1 for groups of inputs, one a layer, each as long as a neuron's incoming weights with the bias last.
 *
 * @category Networks
 * @example
 * import { seed } from '@evorx/random';
 * import { rademacherDirections } from '@evorx/testing';
 *
 * const [directions] = rademacherDirections({ layers: [3, 2, 1], activation: 'relu' }, 5)(seed(1));
 * // 5 groups, each with a direction of 4 and one of 3 elements
 */
export const rademacherDirections = (
  architecture: Architecture,
  groups: number,
): Random<ReadonlyArray<ReadonlyArray<Vector>>> =>
  draw((gen) =>
    Array.from({ length: groups }, () =>
      layout(architecture).map(({ inputs }) => {
        const flips = new Uint8Array(inputs + 1);
        fillBits(gen, flips);
        return Float32Array.from(flips, (flip) => 2 * flip - 1);
      }),
    ),
  );
