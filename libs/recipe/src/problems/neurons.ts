import type { Genes } from '@evorx/core';
import { type Architecture, layout } from '@evorx/neural';
import { fillNormal, type Gen } from '@evorx/random';
import type { Block } from '../operators/row';

/** Where the genes of each neuron lie, its bias last. @internal */
export const neuronsOf = (architecture: Architecture): ReadonlyArray<Block> =>
  layout(architecture).flatMap(({ inputs, units, offset }) =>
    Array.from({ length: units }, (_, unit) => ({ offset: offset + unit * (inputs + 1), length: inputs + 1 })),
  );

/** Normal weights with a deviation for each layer, the last one also for the layers behind it; the biases stay as they are. @internal */
export const fillWeights = (
  gen: Gen,
  to: Genes,
  architecture: Architecture,
  deviations: ReadonlyArray<number>,
): void => {
  layout(architecture).forEach(({ inputs, units, offset }, layer) => {
    const deviation = deviations[Math.min(layer, deviations.length - 1)]!;
    for (let unit = 0; unit < units; unit++) {
      const start = offset + unit * (inputs + 1);
      fillNormal(gen, to.subarray(start, start + inputs), 0, deviation);
    }
  });
};
