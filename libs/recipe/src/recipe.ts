import type { Schedule } from '@evorx/parameters';

export type { Schedule };

/**
 * From genes to weights: exactly one key. `direct` has one gene a weight; times 1/sqrt(fan-in) of its layer (`fanIn`),
 * or on images less the mean image, scaled to these (`centred`). With `dct` a hidden unit looks at so many coefficients
 * of the image's discrete cosine transform, and has as many genes.
 *
 * @category Model
 */
export type MnistEncoding =
  | { readonly direct: { readonly scale: 'none' | 'fanIn' | 'centred' } }
  | { readonly dct: { readonly coefficients: number } };

/**
 * Evolve the weights of a dense network that reads handwritten digits.
 *
 * @category Model
 */
export interface MnistProblem {
  /** Units in each hidden layer. */
  readonly hidden: ReadonlyArray<number>;
  readonly activation: 'relu' | 'tanh' | 'sigmoid' | 'step';
  readonly encoding: MnistEncoding;
  /**
   * The closed range of the genes; `null` for unbounded genes, initialised from N(0, 1), with the biases at 0 where
   * images are centred. Bounded ones start uniform in the bounds.
   */
  readonly bounds: readonly [lower: number, upper: number] | null;
  readonly fitness: 'accuracy' | 'crossEntropy';
  /** The images that fitness is measured on. */
  readonly images: 'train' | 'test';
  /** Images in a generation's fresh mini-batch, common to all its members; `null` for all images. */
  readonly batch: Schedule | null;
  /**
   * What is done to the images of a training mini-batch: with `shift` each moves by 0 or 1 pixel, in one of five ways.
   */
  readonly augment: 'none' | 'shift';
  /** The champion's validation accuracy is measured in every generation whose index this divides. */
  readonly validateEvery: number;
}

/**
 * Minimise the sum of (x - centre)^2.
 *
 * @category Model
 */
export interface SphereProblem {
  readonly dimension: number;
  readonly centre: number;
  readonly bounds: readonly [lower: number, upper: number];
}

/**
 * Maximise the number of ones.
 *
 * @category Model
 */
export interface OneMaxProblem {
  readonly length: number;
}

/**
 * What is optimised: exactly one key, the problem's name in the catalogue, and its parameters.
 *
 * @category Model
 */
export type Problem = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An operator with its parameters: exactly one key, the operator's name in the catalogue. @category Model */
export type OperatorSpec = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A generational algorithm: `children` are made from selected parents, evaluated, and with the parents fill the next
 * population.
 *
 * @category Model
 */
export interface GenerationalSpec {
  readonly population: number;
  /** Offspring a generation; the population's size where `null`. */
  readonly children: number | null;
  readonly select: OperatorSpec;
  readonly vary: ReadonlyArray<OperatorSpec>;
  readonly replace: OperatorSpec;
  /** With `survivors`, the elites are scored again with the brood, and everyone is compared on the same images. */
  readonly rescore: 'none' | 'survivors';
}

/**
 * What algorithms that move one genome about have in common.
 *
 * @category Model
 */
export interface SearchSpec {
  /**
   * Standard deviation of a network's initial weights, layer by layer, in the units of the genes; the last one also for
   * the layers after it. Biases start at 0. An initial genome of the problem where `null`.
   */
  readonly start: ReadonlyArray<number> | null;
  /** How far one step goes. */
  readonly rate: Schedule;
  /** Decay of the moving average of the genomes, which is the champion then; 0 for none. */
  readonly average: number;
}

/**
 * OpenAI's evolution strategy: pairs of opposite perturbations around one genome.
 *
 * @category Model
 */
export interface OpenaiEsSpec extends SearchSpec {
  /** Perturbed genomes a generation: even, two of a pair. */
  readonly population: number;
  /** Standard deviation of the perturbations, in the units of the genes. */
  readonly deviation: Schedule;
  readonly shaping: 'centredRanks' | 'raw';
  readonly optimiser: OperatorSpec;
  /** Where perturbations come from: exact normal noise, or a shared table of it. */
  readonly noise: 'exact' | 'table';
}

/**
 * Policy gradients with parameter exploration: as {@link OpenaiEsSpec}, with a deviation for every gene, which is
 * learnt.
 *
 * @category Model
 */
export interface PgpeSpec extends SearchSpec {
  readonly population: number;
  /** Where the deviations start. */
  readonly deviation: number;
  /** How fast they are learnt. */
  readonly deviationRate: number;
  readonly shaping: 'centredRanks' | 'raw';
  readonly optimiser: OperatorSpec;
  readonly noise: 'exact' | 'table';
}

/**
 * Separable natural evolution strategies.
 *
 * @category Model
 */
export interface SnesSpec extends SearchSpec {
  /** Sampled genomes a generation; that of the paper, 4 + 3 ln(genes), where `null`. */
  readonly population: number | null;
  readonly deviation: number;
  /** How fast deviations are learnt; that of the paper, (3 + ln d) / (5 sqrt d), where `null`. */
  readonly deviationRate: number | null;
  readonly noise: 'exact' | 'table';
}

/**
 * The neuron-wise evolution strategy: every neuron of a network is perturbed alone, and scored on its own group's
 * images.
 *
 * @category Model
 */
export interface NeuronEsSpec extends SearchSpec {
  /** Images that share a direction. */
  readonly group: number;
  /** Of the perturbations of each layer, in the units of the genes: [hidden, output]. */
  readonly deviations: ReadonlyArray<number>;
  readonly optimiser: OperatorSpec;
}

/**
 * Gradient descent by back-propagation: a baseline, no evolution.
 *
 * @category Model
 */
export interface GradientDescentSpec extends SearchSpec {
  readonly optimiser: OperatorSpec;
}

/**
 * How it is optimised: exactly one key, the algorithm's name in the catalogue, and its parameters.
 *
 * @category Model
 */
export type Algorithm = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What a run may spend; the first that is spent ends it. Schedules follow the first given, in this order.
 *
 * @category Model
 */
export interface Budget {
  readonly generations?: number;
  readonly evaluations?: number;
  /** In the recipe a number of milliseconds or a duration (`500ms`, `90s`, `2m`, `1h`); here always milliseconds. */
  readonly time?: number;
}

/**
 * Ends a run early, and leaves the budget alone.
 *
 * @category Model
 */
export type StopSpec =
  /**
   * Ends when the objective (for `mnist` the champion's validation accuracy, or fitness on test images) is at least as
   * good.
   */
  | { readonly target: number }
  /** Ends after that many generations in which the best improved by no more than `tolerance`. */
  | { readonly steady: { readonly generations: number; readonly tolerance: number } };

/**
 * A run as data, decoded and complete: every default is filled in.
 *
 * @category Model
 */
export interface Recipe {
  readonly problem: Problem;
  readonly algorithm: Algorithm;
  readonly budget: Budget;
  /** Any one of them ends the run. */
  readonly stop: ReadonlyArray<StopSpec>;
}
