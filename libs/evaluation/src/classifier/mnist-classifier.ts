import { type Genes, scoresOf } from '@evorx/core';
import type { Evaluator } from '@evorx/evolution';
import { type Architecture, geneCount, layout } from '@evorx/neural';
import { mnistArchitecture, type MnistProblem, mnistObjective, valueAt } from '@evorx/recipe';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { Observable } from 'rxjs';
import { opened } from '../backend/loaded-tensor-flow';
import type { TensorFlow } from '../backend/tensor-flow';
import { saveChampion } from '../champion/save-champion';
import type { Mnist } from '../mnist/digits';
import { validationSplit } from '../mnist/validation-split';
import { type ImageSet, residentImages, streamedImages } from './image-set';
import { miniBatch } from './mini-batch';
import { scorer } from './score-population';
import { errorText } from '../error-text';

/**
 * How well a network reads images.
 *
 * @category Classifier
 */
export interface Quality {
  /** The fraction of images answered rightly; the first of several largest outputs is the answer. */
  readonly accuracy: number;
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
}

/**
 * A problem on its data: everything that is ever measured of its networks. No tensor comes out of it. A network that has genes or
 * outputs which are no finite numbers scores NaN.
 *
 * @category Classifier
 */
export interface Classifier {
  readonly architecture: Architecture;
  /** Genes in a genome. */
  readonly genes: number;
  /** The problem's fitness, on its images or on the batch's own mini-batch. Cancels between chunks. */
  readonly evaluator: Evaluator<Genes>;
  /** Measured on the validation images. */
  readonly validate: (genes: Genes) => TE.TaskEither<string, Quality>;
  /** The candidates' losses on the validation images, in their order. */
  readonly validateAll: (candidates: ReadonlyArray<Genes>) => TE.TaskEither<string, ReadonlyArray<number>>;
  /** Measured on the test images. */
  readonly test: (genes: Genes) => TE.TaskEither<string, Quality>;
  /** Writes `model.json` and `weights.bin`, which `tf.loadLayersModel` loads, into a directory. */
  readonly save: (genes: Genes, directory: string) => TE.TaskEither<string, void>;
  /** Frees what the classifier holds in TensorFlow. */
  readonly dispose: () => void;
}

/** @category Classifier */
export interface ClassifierOptions {
  /** What one scoring may take, in MiB (see `planChunks`); 192 by default. */
  readonly memoryMiB?: number;
}

/** Up to this many, images that every generation is scored on stay in TensorFlow as numbers. */
const RESIDENT = 10_000;

/**
 * The classifier of a problem. A whole population is scored at once: the first layers of all its networks lie side by side in one matrix
 * product, the later ones in batched products, on a chunk of images at a time.
 *
 * Cost on native TensorFlow: that of the first product, and a tenth more. Memory: `memoryMiB`, the images as bytes, and 31 MB where
 * fitness is measured on the 10,000 test images.
 *
 * @category Classifier
 * @example
 * import { findMnist, loadBackend, mnistClassifier } from '@evorx/evaluation';
 * import type { MnistProblem } from '@evorx/recipe';
 *
 * const quality = async (problem: MnistProblem, genes: Float32Array) => {
 *   const [mnist, tensorflow] = [await findMnist({})(), await loadBackend(undefined)()];
 *   if (mnist._tag === 'Left' || tensorflow._tag === 'Left') return undefined;
 *   const classifier = mnistClassifier(tensorflow.right, mnist.right)(problem);
 *   const measured = await classifier.test(genes)();
 *   classifier.dispose();
 *   return measured;
 * };
 */
export const mnistClassifier =
  (handle: TensorFlow, mnist: Mnist, { memoryMiB = 192 }: ClassifierOptions = {}) =>
  (problem: MnistProblem): Classifier => {
    const tensorflow = opened(handle);
    const architecture = mnistArchitecture(problem);
    const fanIn = problem.encoding.direct.scale === 'fanIn';
    const scales = layout(architecture).map(({ inputs }) => (fanIn ? 1 / Math.sqrt(inputs) : 1));
    const { score } = scorer(tensorflow, architecture, scales, memoryMiB);
    const streamed = streamedImages(tensorflow, scales[0]!);

    const { train, validation } = validationSplit(mnist.train);
    const digits = problem.images === 'test' ? mnist.test : train;
    const { batch } = problem;
    const resident =
      batch === null && digits.size <= RESIDENT ? residentImages(tensorflow, scales[0]!)(digits) : undefined;
    const imagesFor = ({ rng, progress }: Parameters<Evaluator<Genes>>[0]): ImageSet => {
      if (batch === null) return resident ?? streamed(digits);
      const count = Math.max(1, Math.round(valueAt(batch, progress)));
      return streamed(digits, miniBatch(count, digits.size)(rng)[0]);
    };

    const byAccuracy = problem.fitness === 'accuracy';
    const objective = mnistObjective(problem);

    const evaluator: Evaluator<Genes> = (scored) =>
      // The constructor, since between chunks the work asks whether anybody still wants it.
      new Observable((subscriber) => {
        const measures = { accuracy: byAccuracy, loss: !byAccuracy };
        Promise.resolve()
          .then(() => score(scored.genomes, imagesFor(scored), measures, () => subscriber.closed))
          .then(
            (scores) => {
              if (scores === null) return;
              subscriber.next(scoresOf(objective)(byAccuracy ? scores.accuracy : scores.loss));
              subscriber.complete();
            },
            (error: unknown) => subscriber.error(error),
          );
      });

    const measure = (candidates: ReadonlyArray<Genes>, images: () => ImageSet) =>
      TE.tryCatch(async () => {
        const scores = await score(candidates, images(), { accuracy: true, loss: true }, () => false);
        if (scores === null) throw new Error('the scoring was cancelled');
        return scores;
      }, errorText);
    const quality = (genes: Genes, images: () => ImageSet) =>
      pipe(
        measure([genes], images),
        TE.map(({ accuracy, loss }): Quality => ({ accuracy: accuracy[0]!, loss: loss[0]! })),
      );
    const validationImages = () => streamed(validation);

    return {
      architecture,
      genes: geneCount(architecture),
      evaluator,
      validate: (genes) => quality(genes, validationImages),
      validateAll: (candidates) =>
        pipe(
          measure(candidates, validationImages),
          TE.map(({ loss }) => Array.from(loss)),
        ),
      test: (genes) => quality(genes, () => streamed(mnist.test)),
      save: (genes, directory) =>
        saveChampion(tensorflow)({ architecture, scales, genes, dataset: mnist.dataset }, directory),
      dispose: () => resident?.dispose(),
    };
  };
