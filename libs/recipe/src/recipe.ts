/**
 * A number, or a number that follows the run's progress: linearly, or by a constant factor (`exponential`, both ends above 0).
 *
 * @category Model
 */
export type Schedule =
  number | { readonly from: number; readonly to: number; readonly curve: 'linear' | 'exponential' };

/**
 * Evolve the weights of a dense network that reads handwritten digits.
 *
 * @category Model
 */
export interface MnistProblem {
  /** Units in each hidden layer. */
  readonly hidden: ReadonlyArray<number>;
  readonly activation: 'relu' | 'tanh' | 'sigmoid' | 'step';
  /** Genes to weights: as they are, or times 1/sqrt(fan-in) of their layer. */
  readonly encoding: { readonly direct: { readonly scale: 'none' | 'fanIn' } };
  /** The closed range of the genes; `null` for unbounded genes, initialised from N(0, 1). Bounded ones start uniform in the bounds. */
  readonly bounds: readonly [lower: number, upper: number] | null;
  readonly fitness: 'accuracy' | 'crossEntropy';
  /** The images that fitness is measured on. */
  readonly images: 'train' | 'test';
  /** Images in a generation's fresh mini-batch, common to all its members; `null` for all images. */
  readonly batch: Schedule | null;
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
 * What is optimised: exactly one key, the problem's name.
 *
 * @category Model
 */
export type Problem =
  { readonly mnist: MnistProblem } | { readonly sphere: SphereProblem } | { readonly onemax: OneMaxProblem };

/** An operator with its parameters: exactly one key, the operator's name in the catalogue. @category Model */
export type OperatorSpec = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A generational algorithm: `children` are made from selected parents, evaluated, and with the parents fill the next population.
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

/** How it is optimised: exactly one key, the algorithm's name. @category Model */
export type Algorithm = { readonly generational: GenerationalSpec };

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
  /** Ends when the objective (for `mnist` the champion's validation accuracy, or fitness on test images) is at least as good. */
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
