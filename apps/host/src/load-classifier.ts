import type { Genes } from '@evorx/core';
import type { Assessment, ChampionReport } from '@evorx/evaluation';
import type { MnistPorts, MnistProblem } from '@evorx/recipe';
import type { Backend, DatasetInfo } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { RunFailure } from './run-failure';

/** How well a candidate reads images. */
interface Performance {
  readonly accuracy: number;
  readonly loss: number;
}

/**
 * A classifier on its data, without the types of TensorFlow.
 *
 * @category Internals
 */
export interface LoadedClassifier extends MnistPorts {
  readonly backend: Backend;
  readonly dataset: DatasetInfo;
  readonly validate: (genes: Genes) => Promise<Performance>;
  /** The candidates' losses on the validation images, in their order. */
  readonly validateAll: (candidates: ReadonlyArray<Genes>) => Promise<ReadonlyArray<number>>;
  /** How it answers each of the images; a recipe whose fitness does not read the test images reads them here and nowhere else. */
  readonly examine: (genes: Genes, images: Assessment['images']) => Promise<Assessment>;
  /** A champion and what is known of it, as the bytes of a zip. */
  readonly archive: (genes: Genes, report: Omit<ChampionReport, 'genes'>) => Promise<Uint8Array>;
  readonly save: (genes: Genes, directory: string) => Promise<unknown>;
  /** What the shape of the products follows from. */
  readonly plan: Readonly<Record<string, unknown>>;
  /** Of what computes. */
  readonly versions: Readonly<Record<string, string>>;
  readonly dispose: () => void;
}

const taken = async <A>(task: TaskEither<string | { readonly message: string }, A>): Promise<A> => {
  const result = await task();
  if (E.isRight(result)) return result.right;
  throw new RunFailure(typeof result.left === 'string' ? result.left : result.left.message);
};

/**
 * Loads TensorFlow and MNIST. The import is here, so that a run of another problem loads nothing of either.
 *
 * @category Internals
 */
export const loadClassifier = async (
  problem: MnistProblem,
  dataDirectory: string | null,
  note: (text: string) => void,
): Promise<LoadedClassifier> => {
  const { findMnist, loadBackend, mnistClassifier } = await import('@evorx/evaluation');
  const mnist = await taken(
    findMnist({ report: note, ...(dataDirectory === null ? {} : { directory: dataDirectory }) }),
  );
  if (mnist.note !== null) note(mnist.note);
  const tensorflow = await taken(loadBackend(undefined));
  if (tensorflow.note !== null) note(tensorflow.note);
  const classifier = mnistClassifier(tensorflow, mnist)(problem);
  if (classifier.note !== null) note(classifier.note);
  return {
    backend: tensorflow.backend,
    dataset: mnist.dataset,
    evaluator: classifier.evaluator,
    members: classifier.members,
    gradient: classifier.gradient,
    validate: (genes) => taken(classifier.validate(genes)),
    validateAll: (candidates) => taken(classifier.validateAll(candidates)),
    examine: (genes, images) => taken(classifier.examine(genes, images)),
    archive: (genes, report) => taken(classifier.archive(genes, { ...report, genes: classifier.genes })),
    save: (genes, directory) => taken(classifier.save(genes, directory)),
    plan: classifier.plan,
    versions: tensorflow.versions,
    dispose: () => classifier.dispose(),
  };
};
