import type { Genes, Variation } from '@evorx/core';
import { arbitraryGenes, arbitraryRng, equal, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { arithmeticCrossover, gaussianMutation, getVariationMonoid, uniformCrossover } from './index';

const monoid = getVariationMonoid<Genes>();
const variations: ReadonlyArray<Variation<Genes>> = [
  uniformCrossover({ rate: 0.5 }),
  arithmeticCrossover(),
  gaussianMutation({ rate: 0.3, deviation: 1 }),
  monoid.empty,
];
const some = fc.constantFrom(...variations);
const cases = fc.record({
  triple: fc.tuple(some, some, some),
  parents: fc.array(arbitraryGenes(6), { maxLength: 12 }),
  rng: arbitraryRng(),
});

const same = (
  first: Variation<Genes>,
  second: Variation<Genes>,
  { parents, rng }: { parents: ReadonlyArray<Genes>; rng: Parameters<ReturnType<Variation<Genes>['apply']>>[0] },
): boolean =>
  equal(first.apply(parents)(rng), second.apply(parents)(rng)) &&
  [0, 1, 2, 7, 50].every((children) => first.parentsFor(children) === second.parentsFor(children));

describe('getVariationMonoid', () => {
  it('has an empty variation that changes nothing on either side', () => {
    holds(
      cases,
      ({ triple: [a], ...given }) =>
        same(monoid.concat(monoid.empty, a), a, given) && same(monoid.concat(a, monoid.empty), a, given),
    );
  });

  it('is associative', () => {
    holds(cases, ({ triple: [a, b, c], ...given }) =>
      same(monoid.concat(monoid.concat(a, b), c), monoid.concat(a, monoid.concat(b, c)), given),
    );
  });
});
