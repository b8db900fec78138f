import type { Optimiser } from '@evorx/algorithms';
import type { GeneVariation, Replacement, Selection, Variation } from '@evorx/core';
import type { Decoded, Parameters } from '@evorx/parameters';
import type { BuildContext } from '../operators/row';

/* eslint-disable @typescript-eslint/no-explicit-any -- a recipe joins operators and genomes by their kinds, not by their types. */
/** What operators of a kind are, once they are built. */
interface Built {
  readonly selection: Selection<any>;
  readonly crossover: Variation<any> | GeneVariation;
  readonly mutation: Variation<any> | GeneVariation;
  readonly replacement: Replacement<any>;
  readonly optimiser: Optimiser;
}
/* eslint-enable @typescript-eslint/no-explicit-any */

/**
 * An operator that recipes can name, as plain data but for `build`.
 *
 * @category Definitions
 */
export interface OperatorDefinition {
  readonly definition: 'operator';
  readonly name: string;
  readonly kind: keyof Built;
  /** Of a crossover or a mutation: the kinds of representation that it varies. Defaults to every kind. */
  readonly for?: ReadonlyArray<string> | undefined;
  /** One sentence for users. */
  readonly about: string;
  /** Where it is from: the paper, with its DOI. */
  readonly reference?: string | undefined;
  readonly parameters: Parameters;
  readonly build: (parameters: Readonly<Record<string, unknown>>, context: BuildContext) => unknown;
}

/**
 * Defines an operator: a selection, a crossover, a mutation, a replacement or an optimiser. It is built for every
 * generation, so that its parameters may follow the progress of the run.
 *
 * @category Definitions
 * @example
 * import { draw } from '@evorx/random';
 * import { operator } from '@evorx/recipe';
 *
 * const anyone = operator({
 *   name: 'anyone',
 *   kind: 'selection',
 *   about: 'Each parent is drawn at random.',
 *   build: () => (count) => ({ genomes }) =>
 *     draw((gen) => Uint32Array.from({ length: count }, () => gen.below(genomes.length))),
 * });
 */
export const operator = <K extends keyof Built, const P extends Parameters = Record<never, never>>({
  parameters,
  build,
  ...rest
}: Omit<OperatorDefinition, 'build' | 'definition' | 'kind' | 'parameters'> & {
  readonly kind: K;
  /** None by default. */
  readonly parameters?: P | undefined;
  readonly build: (parameters: Decoded<P>, context: BuildContext) => Built[K];
}): OperatorDefinition => ({
  ...rest,
  definition: 'operator',
  parameters: parameters ?? {},
  build: build as OperatorDefinition['build'],
});
