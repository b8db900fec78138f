import { type Classifier, findMnist, loadBackend, mnistClassifier, type TensorFlow } from '@evorx/evaluation';
import { type Recipe, mnistIn } from '@evorx/recipe';
import { configure } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

/** The first layer's inputs and units, and the answers, of the network of the preset. */
export const [INPUTS, HIDDEN, OUTPUTS] = [784, 128, 10] as const;
export const NETWORKS = 50;
export const IMAGES = 10_000;

/** Multiplications and additions of the matrix products of one generation. */
export const GENERATION_FLOP = 2 * IMAGES * NETWORKS * (INPUTS * HIDDEN + HIDDEN * OUTPUTS);

const right = <A>(either: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(either)) throw new Error(either.left.message);
  return either.right;
};

const result = async <A>(task: TaskEither<{ readonly message: string }, A>): Promise<A> => right(await task());

/** The preset `mnist-seed`, ready to be scored. */
export interface MnistSeed {
  readonly tensorflow: TensorFlow;
  readonly classifier: Classifier;
  readonly recipe: Recipe;
}

/** Loads TensorFlow and MNIST, and the preset on them. */
export const loadMnistSeed = async (say: (line: string) => void): Promise<MnistSeed> => {
  const tensorflow = await result(loadBackend(undefined));
  const mnist = await result(findMnist({}));
  for (const { note } of [tensorflow, mnist]) if (note !== null) say(note);
  say(`backend: ${tensorflow.backend}; ${mnist.dataset.name}, ${mnist.test.size} test images`);
  const { recipe } = right(configure(1)({ preset: 'mnist-seed' }));
  const problem = mnistIn(recipe.problem);
  if (problem === null || mnist.test.size !== IMAGES)
    throw new Error(
      `it takes the ${IMAGES} test images of MNIST, and found ${mnist.test.size}; EVORX_MNIST_DIR names their directory`,
    );
  return { tensorflow, recipe, classifier: mnistClassifier(tensorflow, mnist)(problem) };
};
