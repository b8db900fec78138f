import { setImmediate as breathe } from 'node:timers/promises';
import type { Genes } from '@evorx/core';
import { type Architecture, geneCount, layout } from '@evorx/neural';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import type { ImageSet } from '../features/image-set';
import { planChunks } from './chunk-plan';
import { type Measures, scoreChunk } from './chunk-scores';
import { loadGroup } from './network-group';

/** One value a network; NaN for one that failed. @internal */
export interface PopulationScores {
  /** The fraction of images answered rightly. */
  readonly accuracy: Float64Array;
  /** Mean cross-entropy, in nats. */
  readonly loss: Float64Array;
}

/** What networks are scored with. @internal */
export interface Scorer {
  /** Resolves to null as soon as `cancelled` says so, which is asked between chunks. */
  readonly score: (
    genomes: ReadonlyArray<Genes>,
    images: ImageSet,
    measures: Measures,
    cancelled: () => boolean,
  ) => Promise<PopulationScores | null>;
}

/**
 * Scores populations of networks of one architecture: groups of networks, chunks of images, as the plan says. A pause between two chunks
 * lets the event loop turn, since every operation of native TensorFlow blocks it.
 *
 * @internal
 */
export const scorer = (
  tensorflow: LoadedTensorFlow,
  architecture: Architecture,
  scales: ReadonlyArray<number>,
  memoryMiB: number,
): Scorer => {
  const layers = layout(architecture);
  const genes = geneCount(architecture);
  // One buffer is kept between scorings; scorings at the same time get one each.
  let spare: Float32Array | null = null;

  const borrow = (length: number): Float32Array => {
    const buffer = spare !== null && spare.length >= length ? spare : new Float32Array(length);
    spare = null;
    return buffer;
  };

  const score: Scorer['score'] = async (genomes, images, measures, cancelled) => {
    const plan = planChunks({ architecture, networks: genomes.length, images: images.size, memoryMiB });
    const accuracy = new Float64Array(genomes.length);
    const loss = new Float64Array(genomes.length);
    const buffer = borrow(plan.networks * genes);
    try {
      for (let from = 0; from < genomes.length; from += plan.networks) {
        const group = loadGroup(tensorflow, layers, scales, buffer)(genomes.slice(from, from + plan.networks));
        try {
          for (let start = 0; start < images.size; start += plan.images) {
            const end = Math.min(images.size, start + plan.images);
            const labels = images.labels(start, end);
            const rows = images.rows(start, end);
            try {
              const { hits, losses, health } = scoreChunk(
                tensorflow,
                architecture.activation,
                group,
                rows,
                labels,
                measures,
              );
              for (let i = 0; i < group.size; i++) {
                // NaN once, NaN for good: adding to it changes nothing.
                const failed = !group.sound[i] || !Number.isFinite(health[i]) ? NaN : 0;
                accuracy[from + i]! += failed + (hits?.[i] ?? NaN);
                loss[from + i]! += failed + (losses?.[i] ?? NaN);
              }
            } finally {
              rows.dispose();
            }
            await breathe();
            if (cancelled()) return null;
          }
        } finally {
          group.dispose();
        }
      }
    } finally {
      spare = buffer;
    }
    return { accuracy: accuracy.map((hits) => hits / images.size), loss: loss.map((sum) => sum / images.size) };
  };
  return { score };
};
