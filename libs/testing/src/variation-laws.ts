import type { GeneArray, Permutation, Variation } from '@evorx/core';
import * as fc from 'fast-check';
import { arbitraryRng } from './arbitrary-rng';
import { equal } from './equal';
import { holds } from './holds';
import { describeLaws, type Law } from './law';
import { unchanged } from './unchanged';

/**
 * A variation, and the genomes that it is for.
 *
 * @category Laws
 */
export interface VariationSubject<G extends GeneArray | Permutation> {
  readonly variation: Variation<G>;
  readonly genome: (length: number) => fc.Arbitrary<G>;
}

const cases = <G extends GeneArray | Permutation>({ variation, genome }: VariationSubject<G>) =>
  fc.record({ children: fc.nat({ max: 9 }), length: fc.nat({ max: 40 }), rng: arbitraryRng() }).chain((given) => {
    const count = variation.parentsFor(given.children);
    return fc
      .array(genome(given.length), { minLength: count, maxLength: count })
      .map((parents) => ({ ...given, parents }));
  });

/**
 * What is true of every variation of flat genomes.
 *
 * @category Laws
 */
export const lawsOfVariation = <G extends GeneArray | Permutation>(): ReadonlyArray<Law<VariationSubject<G>>> => [
  {
    name: 'makes at least as many children as asked for',
    check: (subject) =>
      holds(
        cases(subject),
        ({ children, parents, rng }) => subject.variation.apply(parents)(rng)[0].length >= children,
      ),
  },
  {
    name: 'asks for a whole number of parents, and for no fewer when it is to make more children',
    check: ({ variation }) =>
      holds(fc.nat({ max: 1000 }), (children) => {
        const count = variation.parentsFor(children);
        return Number.isInteger(count) && count >= 0 && variation.parentsFor(children + 1) >= count;
      }),
  },
  {
    name: 'keeps the length and the type of genomes',
    check: (subject) =>
      holds(cases(subject), ({ length, parents, rng }) =>
        subject.variation
          .apply(parents)(rng)[0]
          .every((child) => child.length === length && child.constructor === parents[0]!.constructor),
      ),
  },
  {
    name: 'leaves the parents as they were',
    check: (subject) =>
      holds(cases(subject), ({ parents, rng }) => unchanged(parents, () => subject.variation.apply(parents)(rng))),
  },
  {
    name: 'gives every child a buffer of its own, no longer than its genes',
    check: (subject) =>
      holds(cases(subject), ({ parents, rng }) => {
        const [children] = subject.variation.apply(parents)(rng);
        const buffers = new Set([...parents, ...children].map(({ buffer }) => buffer));
        const owned = new Set(parents.map(({ buffer }) => buffer)).size + children.length;
        return buffers.size === owned && children.every((child) => child.byteLength === child.buffer.byteLength);
      }),
  },
  {
    name: 'makes the same children of parents that it may write into',
    check: (subject) =>
      holds(cases(subject), ({ parents, rng }) => {
        const { apply, applyOwned } = subject.variation;
        if (applyOwned === undefined) return true;
        const owned = parents.map((parent) => parent.slice() as G);
        const [children, next] = applyOwned(owned)(rng);
        const distinct = new Set(children.map(({ buffer }) => buffer)).size === children.length;
        return distinct && equal([children, next], apply(parents)(rng));
      }),
  },
  {
    name: 'makes the same children from the same generator, and hands on the same one',
    check: (subject) =>
      holds(cases(subject), ({ parents, rng }) =>
        equal(subject.variation.apply(parents)(rng), subject.variation.apply(parents)(rng)),
      ),
  },
];

/**
 * Registers the law suite of a variation of flat genomes.
 *
 * @category Laws
 * @example
 * ```ts no-run
 * import { arbitraryBits, variationLaws } from '@evorx/testing';
 * import { bitFlipMutation } from '@evorx/variation';
 *
 * variationLaws('bitFlipMutation', () => bitFlipMutation(), arbitraryBits);
 * ```
 */
export const variationLaws = <G extends GeneArray | Permutation>(
  name: string,
  make: () => Variation<G>,
  genome: (length: number) => fc.Arbitrary<G>,
): void => describeLaws(name, lawsOfVariation<G>(), () => ({ variation: make(), genome }));
