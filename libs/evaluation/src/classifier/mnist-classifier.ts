import type { Estimator, MemberEvaluator } from '@evorx/algorithms';
import { type Genes, numberIn, requireOption, scoresOf } from '@evorx/core';
import type { Evaluator } from '@evorx/evolution';
import type { Architecture } from '@evorx/neural';
import { type MnistProblem, mnistObjective } from '@evorx/recipe';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { Observable } from 'rxjs';
import { opened } from '../backend/loaded-tensor-flow';
import type { TensorFlow } from '../backend/tensor-flow';
import { assessed } from '../champion/assessed';
import type { Assessment, ChampionReport } from '../champion/champion-report';
import { championWriter } from '../champion/champion-writer';
import { errorText } from '../error-text';
import { featureSource } from '../features/feature-source';
import type { ImageSet } from '../features/image-set';
import { backPropagation } from '../gradient/back-propagation';
import { memberEvaluator } from '../members/member-evaluator';
import type { Mnist } from '../mnist/digits';
import { digitsOf } from '../mnist/digits-of';
import { planDescription } from './chunk-plan';
import { examiner } from './examiner';
import { scorer } from './score-population';

const MEMORY = numberIn({ min: 0 });

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
  /** The network that is saved, whose inputs are pixels. */
  readonly architecture: Architecture;
  /** The network whose flat layout the genes have, whose inputs are features where the encoding has some. */
  readonly genotype: Architecture;
  /** Genes of the genotype; a genome may go on behind them (with a step size of its own), which nothing here reads. */
  readonly genes: number;
  /** A line that a user should read, where mini-batches are smaller than the problem asks for, since there are no more images; else null. */
  readonly note: string | null;
  /** The problem's fitness, on its images or on the batch's own mini-batch. Cancels between chunks. */
  readonly evaluator: Evaluator<Genes>;
  /**
   * The mean cross-entropy on the images of the evaluator, and its gradient by the genes; one evaluation. Cancels between chunks. An error
   * for step activations, which have no gradient.
   */
  readonly gradient: Estimator;
  /** Every single-neuron perturbation of a network, scored by cross-entropy on the images of the evaluator. One estimate blocks the thread. */
  readonly members: MemberEvaluator;
  /** Measured on the validation images. */
  readonly validate: (genes: Genes) => TE.TaskEither<string, Quality>;
  /** The candidates' losses on the validation images, in their order. */
  readonly validateAll: (candidates: ReadonlyArray<Genes>) => TE.TaskEither<string, ReadonlyArray<number>>;
  /** Measured on the test images. */
  readonly test: (genes: Genes) => TE.TaskEither<string, Quality>;
  /** Writes `model.json` and `weights.bin`, which `tf.loadLayersModel` loads, into a directory. */
  readonly save: (genes: Genes, directory: string) => TE.TaskEither<string, void>;
  /** How a network answers the validation images or the test images, one by one; its accuracy and loss are those that it scores. */
  readonly examine: (genes: Genes, images: Assessment['images']) => TE.TaskEither<string, Assessment>;
  /** The network, with what was found out about it, as the bytes of a zip: see `decodeChampion`. */
  readonly archive: (genes: Genes, report: ChampionReport) => TE.TaskEither<string, Uint8Array>;
  /** What the chunks of a scoring follow from, beside the number of its networks and images: see `planChunks`. */
  readonly plan: Readonly<Record<string, unknown>>;
  /** Frees what the classifier holds in TensorFlow. */
  readonly dispose: () => void;
}

/** @category Classifier */
export interface ClassifierOptions {
  /** What one scoring may take, in MiB (see `planChunks`); 192 by default. */
  readonly memoryMiB?: number;
}

/**
 * The classifier of a problem. A whole population is scored at once: the first layers of all its networks lie side by side in one matrix
 * product, the later ones in batched products, on a chunk of images at a time.
 *
 * With the encoding `dct` networks are scored as their genotype, on features that the images are projected on once. The mean image and the
 * scale of the first layer come from the training images, without those that validate.
 *
 * Cost on native TensorFlow: that of the first product, and a tenth more. Memory: `memoryMiB`, the images as bytes, 31 MB where
 * fitness is measured on the 10,000 test images; with `dct` 4 bytes a feature and image, 22 MB for 55,000 images of 100 features, five times
 * as much with `augment: 'shift'`, and twice that for the half second in which they are made.
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
export const mnistClassifier = (
  handle: TensorFlow,
  mnist: Mnist,
  { memoryMiB = 192 }: ClassifierOptions = {},
): ((problem: MnistProblem) => Classifier) => {
  requireOption('mnistClassifier', 'memoryMiB', memoryMiB, MEMORY);
  return (problem) => {
    const tensorflow = opened(handle);
    const source = featureSource(tensorflow, mnist, problem);
    const { encoding, scales } = source;
    const { score } = scorer(tensorflow, encoding.genotype, scales, memoryMiB);

    const outputs = examiner(tensorflow, encoding.genotype, scales, memoryMiB);
    const writer = championWriter(tensorflow, mnist, encoding);
    const perturbed = memberEvaluator(tensorflow, source);

    const byAccuracy = problem.fitness === 'accuracy';
    const objective = mnistObjective(problem);

    const evaluator: Evaluator<Genes> = (scored) =>
      // The constructor, since between chunks the work asks whether anybody still wants it.
      new Observable((subscriber) => {
        const measures = { accuracy: byAccuracy, loss: !byAccuracy };
        Promise.resolve()
          .then(() => score(scored.genomes, source.images(scored), measures, () => subscriber.closed))
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

    return {
      architecture: encoding.phenotype,
      genotype: encoding.genotype,
      genes: encoding.genes,
      note: source.note,
      evaluator,
      gradient: backPropagation(tensorflow, source, memoryMiB),
      members: perturbed.members,
      validate: (genes) => quality(genes, source.validation),
      validateAll: (candidates) =>
        pipe(
          measure(candidates, source.validation),
          TE.map(({ loss }) => Array.from(loss)),
        ),
      test: (genes) => quality(genes, source.test),
      save: writer.save,
      examine: (genes, images) =>
        TE.tryCatch(async () => {
          const set = images === 'test' ? source.test() : source.validation();
          return assessed(images, digitsOf(mnist, images), await outputs(genes, set));
        }, errorText),
      archive: writer.archive,
      plan: planDescription(encoding.genotype, memoryMiB),
      dispose: () => {
        perturbed.dispose();
        source.dispose();
      },
    };
  };
};
