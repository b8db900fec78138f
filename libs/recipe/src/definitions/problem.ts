import type { Objective, Representation } from '@evorx/core';
import type { Decoded, Parameters } from '@evorx/parameters';
import type { Shown } from './shown';

/**
 * What a genome is worth: the value of the one objective, or the values of objectives and measures by their names, with
 * `violation` where the problem has constraints: 0 for a solution that keeps them, else how much it violates them. NaN
 * is a solution that has no value.
 *
 * @category Definitions
 */
export type Answer = number | Readonly<Record<string, number>>;

/**
 * A problem with its parameters: what a solution is, and what it is worth. It has `evaluate`, for one genome at a time,
 * or `evaluateAll`.
 *
 * @category Definitions
 */
export interface BuiltProblem<G> {
  /** What a solution is. */
  readonly genome: Representation<G>;
  /** What is optimised, the first objective first; at least one. */
  readonly objectives: ReadonlyArray<Objective>;
  /** Values of a solution that are shown and not optimised, by name. None by default. */
  readonly measures?: ReadonlyArray<string> | undefined;
  /** What one genome is worth. Throws or rejects where that cannot be told, which is a failed individual. */
  readonly evaluate?: ((genome: G, signal?: AbortSignal) => Answer | PromiseLike<Answer>) | undefined;
  /** How many promises of `evaluate` are waited for at a time. Defaults to 1. */
  readonly concurrency?: number | undefined;
  /**
   * What all genomes of a generation are worth, in their order. Throws or rejects where the world is broken, which ends
   * the run.
   */
  readonly evaluateAll?:
    ((genomes: ReadonlyArray<G>) => ReadonlyArray<Answer> | PromiseLike<ReadonlyArray<Answer>>) | undefined;
  /** How people see a solution. Defaults to its JSON. */
  readonly show?: ((genome: G) => Shown) | undefined;
  /** Whether values of different generations can be compared. Defaults to true. */
  readonly comparable?: boolean | undefined;
}

/**
 * A problem that recipes can name, as plain data but for `build`.
 *
 * @category Definitions
 */
export interface ProblemDefinition {
  readonly definition: 'problem';
  readonly name: string;
  /** One sentence for users. */
  readonly about: string;
  readonly parameters: Parameters;
  readonly build: (parameters: Readonly<Record<string, unknown>>) => BuiltProblem<unknown>;
  /** The algorithm of a recipe that names none, as a recipe has it. Defaults to one for the kind of its genomes. */
  readonly algorithm?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** The budget of a recipe that has none. Defaults to 100 generations. */
  readonly budget?: Readonly<Record<string, unknown>> | undefined;
  /** Whether a run has every core at work for minutes, so that few run at a time. Defaults to `light`. */
  readonly weight?: 'light' | 'heavy' | undefined;
}

/**
 * Defines a problem, which then is served like any other: by the command line, over GraphQL, in the form of the
 * dashboard. It is built once with its default parameters when it is loaded, and once for each run. The parameter of
 * `evaluate` is of any type unless it is annotated: `evaluate: (genome: Bits) => ...`.
 *
 * @category Definitions
 * @example
 * import { bitsCodec, bitsJson } from '@evorx/core';
 * import { p } from '@evorx/parameters';
 * import { bits, populationOf } from '@evorx/random';
 * import { problem } from '@evorx/recipe';
 *
 * const ones = problem({
 *   name: 'ones',
 *   about: 'As many ones as can be.',
 *   parameters: { length: p.integer({ default: 20, min: 1 }) },
 *   build: ({ length }) => ({
 *     genome: {
 *       kind: 'bits',
 *       size: length,
 *       sample: (count) => populationOf(count, bits(length)),
 *       codec: bitsCodec,
 *       json: bitsJson,
 *       variations: [],
 *     },
 *     objectives: [{ name: 'ones', direction: 'maximise' }],
 *     evaluate: (genome) => genome.reduce((sum, bit) => sum + bit, 0),
 *   }),
 * });
 */
// The compiler does not infer the genomes of functions from what stands beside them in the object that `build` gives.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const problem = <G = any, const P extends Parameters = Record<never, never>>({
  parameters,
  build,
  ...rest
}: Omit<ProblemDefinition, 'build' | 'definition' | 'parameters'> & {
  /** None by default. */
  readonly parameters?: P | undefined;
  readonly build: (parameters: Decoded<P>) => BuiltProblem<G>;
}): ProblemDefinition => ({
  ...rest,
  definition: 'problem',
  parameters: parameters ?? {},
  // Parameters are decoded by what describes them before anything is built.
  build: build as unknown as ProblemDefinition['build'],
});
