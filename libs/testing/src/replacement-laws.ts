import { byObjective, concat, type Indices, type Population, type Replacement } from '@evorx/core';
import * as fc from 'fast-check';
import { arbitraryFamily } from './arbitrary-population';
import { arbitraryRng } from './arbitrary-rng';
import { equal } from './equal';
import { holds } from './holds';
import { describeLaws, type Law } from './law';
import { unchanged } from './unchanged';

const cases = fc.record({ family: arbitraryFamily(), rng: arbitraryRng() });

/** The smallest key among the chosen: how good the best of them is. */
const bestKey = (pool: Population<unknown>, chosen: Indices): number => {
  const keys = byObjective(0)(pool.scores);
  return Math.min(...Array.from(chosen, (index) => keys[index]!));
};

const always =
  (property: (parents: Population<number>, offspring: Population<number>, next: Indices) => boolean) =>
  (replacement: Replacement): void =>
    holds(cases, ({ family: { parents, offspring }, rng }) =>
      property(parents, offspring, replacement(parents, offspring)(rng)[0]),
    );

/**
 * What is true of every replacement that keeps the population's size.
 *
 * @category Laws
 */
export const lawsOfReplacement: ReadonlyArray<Law<Replacement>> = [
  {
    name: 'keeps the size of the population, however many children there are',
    check: always((parents, _, next) => next.length === parents.scores.size),
  },
  {
    name: 'chooses positions in parents ++ offspring',
    check: always((parents, offspring, next) =>
      Array.from(next).every(
        (index) => Number.isInteger(index) && index >= 0 && index < parents.scores.size + offspring.scores.size,
      ),
    ),
  },
  {
    name: 'lets nobody live twice',
    check: always((_, __, next) => new Set(next).size === next.length),
  },
  {
    name: 'makes the same choice from the same generator, and hands on the same one',
    check: (replacement) =>
      holds(cases, ({ family: { parents, offspring }, rng }) =>
        equal(replacement(parents, offspring)(rng), replacement(parents, offspring)(rng)),
      ),
  },
  {
    name: 'leaves parents and offspring as they were',
    check: (replacement) =>
      holds(cases, ({ family, rng }) => unchanged(family, () => replacement(family.parents, family.offspring)(rng))),
  },
];

/**
 * What is true besides of a replacement that never loses the best.
 *
 * @category Laws
 */
export const lawsOfElitism: ReadonlyArray<Law<Replacement>> = [
  {
    name: 'never loses the best score of the parents',
    check: always((parents, offspring, next) => {
      const all = Array.from(parents.genomes, (_, index) => index);
      return bestKey(concat(parents, offspring), next) <= bestKey(parents, all);
    }),
  },
];

/**
 * What is true besides of a replacement that keeps the best of those it looks at.
 *
 * @category Laws
 */
export const lawsOfTruncation: ReadonlyArray<Law<Replacement>> = [
  {
    name: 'drops no child that is better than one it keeps',
    check: always((parents, offspring, next) => {
      const keys = byObjective(0)(offspring.scores);
      const kept = new Set(Array.from(next, (index) => index - parents.scores.size));
      const worstKept = Math.max(...[...kept].filter((child) => child >= 0).map((child) => keys[child]!));
      return Array.from(keys).every((key, child) => kept.has(child) || !(key < worstKept));
    }),
  },
  {
    name: 'puts the next population in order, best first',
    check: always((parents, offspring, next) => {
      const keys = byObjective(0)(concat(parents, offspring).scores);
      return Array.from(next).every((index, place) => place === 0 || keys[next[place - 1]!]! <= keys[index]!);
    }),
  },
];

/**
 * Registers the law suite of a replacement that ranks by objective 0; `elitist` and `truncating` add the laws of those.
 *
 * @category Laws
 * @example
 * ```ts no-run
 * import { plus } from '@evorx/replacement';
 * import { replacementLaws } from '@evorx/testing';
 *
 * replacementLaws('plus', () => plus(), { elitist: true, truncating: true });
 * ```
 */
export const replacementLaws = (
  name: string,
  make: () => Replacement,
  { elitist = false, truncating = false }: { readonly elitist?: boolean; readonly truncating?: boolean } = {},
): void =>
  describeLaws(
    name,
    [...lawsOfReplacement, ...(elitist ? lawsOfElitism : []), ...(truncating ? lawsOfTruncation : [])],
    make,
  );
