import type { Genes } from '@evorx/core';
import { type Architecture, geneCount, layout } from '@evorx/neural';
import { setImmediate as breathe } from 'node:timers/promises';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import type { Examined } from '../champion/assessed';
import type { ImageSet } from '../features/image-set';
import { CLASSES } from '../mnist/digits';
import { planChunks } from './chunk-plan';
import { outputsOfChunk } from './chunk-scores';
import { loadGroup } from './network-group';

/** From class after class, as a chunk comes out of TensorFlow, to image after image. */
const transpose = (columns: ArrayLike<number>, into: Float32Array, images: number): void => {
  for (let image = 0; image < images; image++)
    for (let digit = 0; digit < CLASSES; digit++) into[image * CLASSES + digit] = columns[digit * images + image]!;
};

/**
 * All outputs of one network, on the chunks of images that it is scored on alone, so that the loss is the very number that it scores. A
 * pause between two chunks lets the event loop turn. A network with a gene that is no finite number has no outputs that are.
 *
 * @internal
 */
export const examiner =
  (tensorflow: LoadedTensorFlow, architecture: Architecture, scales: ReadonlyArray<number>, memoryMiB: number) =>
  async (genes: Genes, images: ImageSet): Promise<Examined> => {
    const plan = planChunks({ architecture, networks: 1, images: images.size, memoryMiB });
    const buffer = new Float32Array(geneCount(architecture));
    const group = loadGroup(tensorflow, layout(architecture), scales, buffer)([genes]);
    const logits = new Float32Array(images.size * CLASSES);
    if (!group.sound[0]) {
      group.dispose();
      return { logits: logits.fill(NaN), loss: NaN };
    }
    let loss = 0;
    try {
      for (let start = 0; start < images.size; start += plan.images) {
        const end = Math.min(images.size, start + plan.images);
        const rows = images.rows(start, end);
        try {
          const outputs = outputsOfChunk(tensorflow, architecture.activation, group, rows, images.labels(start, end));
          transpose(outputs.logits, logits.subarray(start * CLASSES, end * CLASSES), end - start);
          loss += outputs.losses[0]!;
        } finally {
          rows.dispose();
        }
        await breathe();
      }
    } finally {
      group.dispose();
    }
    return { logits, loss: loss / images.size };
  };
