import { setImmediate as breathe } from 'node:timers/promises';
import type { Estimate, Estimator } from '@evorx/algorithms';
import { type Genes, scoresOf } from '@evorx/core';
import { mnistObjective } from '@evorx/recipe';
import { Observable, throwError } from 'rxjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { planChunks } from '../classifier/chunk-plan';
import type { FeatureSource } from '../features/feature-source';
import { lossGradient } from './loss-gradient';

const objective = mnistObjective({ fitness: 'crossEntropy' });

/**
 * Estimates the gradient of the mean cross-entropy on a generation's images by back-propagation: exactly, but for single precision.
 * Chunks of images as the plan for one network says; a pause between two lets the event loop turn.
 *
 * Source: Rumelhart, Hinton and Williams, Learning representations by back-propagating errors (1986), https://doi.org/10.1038/323533a0.
 *
 * @internal
 */
export const backPropagation = (
  tensorflow: LoadedTensorFlow,
  { encoding, scales, images }: FeatureSource,
  memoryMiB: number,
): Estimator => {
  const { genotype: architecture, genes: count } = encoding;
  if (architecture.activation === 'step')
    return () => throwError(() => new Error('a step has no gradient: choose relu, tanh or sigmoid to follow one'));
  const gradientOn = lossGradient(tensorflow, architecture, scales);

  const estimate = async (genes: Genes, moment: Parameters<typeof images>[0], cancelled: () => boolean) => {
    const set = images(moment);
    const plan = planChunks({ architecture, networks: 1, images: set.size, memoryMiB });
    const gradient = new Float32Array(count);
    let loss = 0;
    for (let start = 0; start < set.size; start += plan.images) {
      const end = Math.min(set.size, start + plan.images);
      const rows = set.rows(start, end);
      try {
        const chunk = gradientOn(genes, rows, set.labels(start, end));
        loss += chunk.loss;
        for (let i = 0; i < count; i++) gradient[i]! += chunk.gradient[i]!;
      } finally {
        rows.dispose();
      }
      await breathe();
      if (cancelled()) return null;
    }
    for (let i = 0; i < count; i++) gradient[i]! /= set.size;
    const scores = scoresOf(objective)(Float64Array.of(loss / set.size));
    return { gradient, scores, members: [genes], evaluations: 1 };
  };

  return ({ centre, ...moment }) =>
    // The constructor, since between chunks the work asks whether anybody still wants it.
    new Observable<Estimate>((subscriber) => {
      Promise.resolve()
        .then(() => estimate(centre, moment, () => subscriber.closed))
        .then(
          (found) => {
            if (found === null) return;
            subscriber.next(found);
            subscriber.complete();
          },
          (error: unknown) => subscriber.error(error),
        );
    });
};
