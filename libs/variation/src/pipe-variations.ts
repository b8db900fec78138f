import type { GeneVariation, Variation } from '@evorx/core';
import { concatAll } from 'fp-ts/Monoid';
import { getVariationMonoid } from './get-variation-monoid';

/**
 * One variation after another, as one: the children of the first are the parents of the second. What the last needs decides how many
 * parents the first is asked for.
 *
 * @category Combinators
 * @example
 * import { gaussianMutation, pipeVariations, uniformCrossover } from '@evorx/variation';
 *
 * const variation = pipeVariations(uniformCrossover({ rate: 0.5 }), gaussianMutation({ rate: 0.1, deviation: 1 }));
 */
export function pipeVariations(...variations: ReadonlyArray<GeneVariation>): GeneVariation;
export function pipeVariations<G>(...variations: ReadonlyArray<Variation<G> | GeneVariation>): Variation<G>;
export function pipeVariations<G>(...variations: ReadonlyArray<Variation<G>>): Variation<G> {
  return concatAll(getVariationMonoid<G>())(variations);
}
