import { setImmediate as breathe } from 'node:timers/promises';
import type { Estimate, MemberEvaluator, Probe } from '@evorx/algorithms';
import { listOption, numberIn, requireOptions, scoresOf, wholeNumber } from '@evorx/core';
import { layout } from '@evorx/neural';
import { split } from '@evorx/random';
import { mnistObjective } from '@evorx/recipe';
import { Observable } from 'rxjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import type { FeatureSource } from '../features/feature-source';
import { drawDirections } from './directions';
import { kernelMembers, suitsKernel } from './kernel-members';
import { referenceMembers } from './reference-members';

const ACCEPTED = { group: wholeNumber({ min: 1 }), deviations: listOption(numberIn({ above: 0 }), { min: 1 }) };
const objective = mnistObjective({ fitness: 'crossEntropy' });

/**
 * Scores every single-neuron perturbation of a network by the cross-entropy on a generation's images, each group of images with a Rademacher
 * direction of its own. The probe's generator is split: one part draws the directions, the rest the images. Networks of one hidden layer go
 * to the kernel, others to TensorFlow.
 *
 * Scores: one row a neuron, layer by layer: the mean loss of its members. Evaluations: one a member.
 * A network that has a gene or a loss which is no finite number scores NaN, and so is its gradient. One step blocks the thread.
 */
export const memberEvaluator = (
  tensorflow: LoadedTensorFlow,
  { encoding, scales, images: imagesOf }: Pick<FeatureSource, 'encoding' | 'scales' | 'images'>,
): { readonly members: MemberEvaluator; readonly dispose: () => void } => {
  const { genotype: architecture, genes: count } = encoding;
  const widths = layout(architecture).map(({ inputs }) => inputs + 1);
  const kernel = kernelMembers(tensorflow);
  const evaluate = suitsKernel(architecture) ? kernel.evaluate : referenceMembers(tensorflow);

  const estimate =
    (group: number, deviations: ReadonlyArray<number>) =>
    ({ centre, rng, progress }: Probe): Estimate => {
      const [own, rest] = split(rng);
      const images = imagesOf({ rng: rest, progress });
      const genes = centre.subarray(0, count);
      const groups = Math.ceil(images.size / group);
      const [directions] = drawDirections(groups, widths)(own);
      const found = evaluate({ architecture, scales, images, genes, group, deviations, directions });
      const loss = found.loss / images.size;
      const sound = Number.isFinite(genes.reduce((sum, gene) => sum + gene, loss));
      return {
        gradient: sound ? found.gradient : found.gradient.fill(NaN),
        scores: scoresOf(objective)(
          Float64Array.from(found.changes, (change) => (sound ? loss + change / images.size : NaN)),
        ),
        evaluations: groups * found.changes.length,
      };
    };

  return {
    members: ({ group, deviations }) => {
      requireOptions('members', { group, deviations }, ACCEPTED);
      const estimateOf = estimate(group, deviations);
      return (probe) =>
        // The constructor, since the work asks whether anybody still wants it.
        new Observable((subscriber) => {
          breathe().then(
            () => {
              if (subscriber.closed) return;
              try {
                subscriber.next(estimateOf(probe));
                subscriber.complete();
              } catch (error) {
                subscriber.error(error);
              }
            },
            (error: unknown) => subscriber.error(error),
          );
        });
    },
    dispose: kernel.dispose,
  };
};
