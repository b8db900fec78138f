import type { Vector } from '@evorx/core';
import { type LayerLayout } from './layout';

/** Copies layers of a genome to where the phenotype has them, each gene times its layer's scale. */
export const copyScaled = (
  genes: Vector,
  from: ReadonlyArray<LayerLayout>,
  to: ReadonlyArray<LayerLayout>,
  scales: ReadonlyArray<number>,
  firstLayer: number,
  weights: Float32Array,
): void => {
  for (let layer = firstLayer; layer < from.length; layer++) {
    const { offset, length } = from[layer]!;
    const start = to[layer]!.offset;
    const scale = scales[layer]!;
    for (let i = 0; i < length; i++) weights[start + i] = genes[offset + i]! * scale;
  }
};
