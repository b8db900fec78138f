import type { Strategy } from '@evorx/algorithms';
import type { Objective, Representation } from '@evorx/core';
import type { Evaluator } from '@evorx/evolution';
import type { Decoded, Parameters } from '@evorx/parameters';
import type { Budget } from '../recipe';

/**
 * What an algorithm is built for: a problem and a run.
 *
 * @category Definitions
 */
export interface AlgorithmContext {
  readonly representation: Representation<unknown>;
  readonly objectives: ReadonlyArray<Objective>;
  readonly evaluator: Evaluator<unknown>;
  /** Whether scores of different generations can be compared. */
  readonly comparable: boolean;
  /** What its progress is measured by. */
  readonly budget: Budget;
  /** Milliseconds since the run began, for a budget in time. */
  readonly elapsedMs: () => number;
}

/**
 * An algorithm that recipes can name, as plain data but for `build`.
 *
 * @category Definitions
 */
export interface AlgorithmDefinition {
  readonly definition: 'algorithm';
  readonly name: string;
  /** The kinds of representation that it works on. Defaults to every kind. */
  readonly for?: ReadonlyArray<string> | undefined;
  /** How many objectives it can have at most. Defaults to 1. */
  readonly objectives?: number | undefined;
  /** One sentence for users. */
  readonly about: string;
  /** Where it is from: the paper, with its DOI. */
  readonly reference?: string | undefined;
  /** One that has a population calls its size `population`. */
  readonly parameters: Parameters;
  readonly build: (
    parameters: Readonly<Record<string, unknown>>,
    context: AlgorithmContext,
  ) => Strategy<unknown, unknown>;
}

/**
 * Defines an algorithm: a strategy that is made for the problem of a recipe.
 *
 * @category Definitions
 * @example
 * import { generationalStrategy } from '@evorx/algorithms';
 * import { p } from '@evorx/parameters';
 * import { algorithm } from '@evorx/recipe';
 * import { generationalReplacement } from '@evorx/replacement';
 * import { tournament } from '@evorx/selection';
 *
 * const plain = algorithm({
 *   name: 'plain',
 *   about: 'A genetic algorithm with the textbook variations.',
 *   parameters: { population: p.integer({ default: 50, min: 2, max: 10_000 }) },
 *   build: ({ population }, { representation, evaluator, budget, elapsedMs }) =>
 *     generationalStrategy({
 *       init: representation.sample,
 *       population,
 *       evaluator,
 *       genome: representation.codec,
 *       parts: {
 *         select: tournament({ size: 2 }),
 *         vary: representation.variations,
 *         replace: generationalReplacement({ elites: 1 }),
 *       },
 *       budget,
 *       elapsedMs,
 *     }),
 * });
 */
export const algorithm = <S, const P extends Parameters = Record<never, never>>({
  parameters,
  build,
  ...rest
}: Omit<AlgorithmDefinition, 'build' | 'definition' | 'parameters'> & {
  /** None by default. */
  readonly parameters?: P | undefined;
  readonly build: (parameters: Decoded<P>, context: AlgorithmContext) => Strategy<S, unknown>;
}): AlgorithmDefinition => ({
  ...rest,
  definition: 'algorithm',
  parameters: parameters ?? {},
  build: build as unknown as AlgorithmDefinition['build'],
});
