import type { Variation } from '@evorx/core';
import { flow, identity } from 'fp-ts/function';
import type { Monoid } from 'fp-ts/Monoid';
import * as S from 'fp-ts/State';

/**
 * Variations form a monoid: `concat` lets the second vary the children of the first (`apply` composes forwards, `parentsFor`
 * backwards), and `empty` passes the parents through as they are, without a copy.
 *
 * @category Instances
 * @example
 * import { concatAll } from 'fp-ts/lib/Monoid.js';
 * import type { Genes } from '@evorx/core';
 * import { arithmeticCrossover, gaussianMutation, getVariationMonoid } from '@evorx/variation';
 *
 * const variation = concatAll(getVariationMonoid<Genes>())([
 *   arithmeticCrossover(),
 *   gaussianMutation({ rate: 1, deviation: 0.05 }),
 * ]);
 */
export const getVariationMonoid = <G>(): Monoid<Variation<G>> => {
  const empty: Variation<G> = { parentsFor: identity, apply: S.of };
  return {
    empty,
    concat: (first, second) => {
      // `empty` passes on parents that are not its own, and so would make whatever follows it copy.
      if (first === empty) return second;
      if (second === empty) return first;
      // Only the children of a variation that promises fresh ones may be written into.
      const next = (first.applyOwned && second.applyOwned) ?? second.apply;
      return {
        parentsFor: (children) => first.parentsFor(second.parentsFor(children)),
        apply: flow(first.apply, S.chain(next)),
        applyOwned: first.applyOwned && second.applyOwned && flow(first.applyOwned, S.chain(next)),
      };
    },
  };
};
