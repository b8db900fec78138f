import type { Population, Selection } from '@evorx/core';
import { seed } from '@evorx/random';
import * as fc from 'fast-check';
import { arbitraryPopulation } from './arbitrary-population';
import { arbitraryRng } from './arbitrary-rng';
import { equal } from './equal';
import { holds } from './holds';
import { describeLaws, type Law } from './law';
import { unchanged } from './unchanged';

const cases = fc.record({ population: arbitraryPopulation(), count: fc.nat({ max: 30 }), rng: arbitraryRng() });

const TALLIES = 5000;

/** How often the best and the worst of ten are chosen, among 5000. */
const extremes = (selection: Selection, direction: 'minimise' | 'maximise'): readonly [best: number, worst: number] => {
  const values = [3, 9, 1, 7, 5, 0, 8, 2, 6, 4];
  const population: Population<number> = {
    genomes: values,
    scores: { objectives: [{ name: 'toy', direction }], size: values.length, values },
  };
  const [chosen] = selection(TALLIES)(population)(seed(1));
  const tally = (value: number): number => Array.from(chosen).filter((index) => values[index] === value).length;
  return direction === 'maximise' ? [tally(9), tally(0)] : [tally(0), tally(9)];
};

/**
 * What is true of every selection.
 *
 * @category Laws
 */
export const lawsOfSelection: ReadonlyArray<Law<Selection>> = [
  {
    name: 'chooses exactly as many as asked for',
    check: (selection) =>
      holds(cases, ({ population, count, rng }) => selection(count)(population)(rng)[0].length === count),
  },
  {
    name: 'chooses positions of the population',
    check: (selection) =>
      holds(cases, ({ population, count, rng }) =>
        Array.from(selection(count)(population)(rng)[0]).every(
          (index) => Number.isInteger(index) && index >= 0 && index < population.scores.size,
        ),
      ),
  },
  {
    name: 'makes the same choice from the same generator, and hands on the same one',
    check: (selection) =>
      holds(cases, ({ population, count, rng }) =>
        equal(selection(count)(population)(rng), selection(count)(population)(rng)),
      ),
  },
  {
    name: 'leaves the population as it was',
    check: (selection) =>
      holds(cases, ({ population, count, rng }) => unchanged(population, () => selection(count)(population)(rng))),
  },
  {
    name: 'looks at scores, not at genomes',
    check: (selection) =>
      holds(cases, ({ population, count, rng }) =>
        equal(
          selection(count)(population)(rng),
          selection(count)({ ...population, genomes: population.genomes.map((genome) => genome + 1000) })(rng),
        ),
      ),
  },
  {
    name: 'never makes the best less likely than the worst',
    check: (selection) => {
      for (const direction of ['minimise', 'maximise'] as const) {
        const [best, worst] = extremes(selection, direction);
        // Five standard deviations of the difference, were both as likely as anyone.
        const slack = 5 * Math.sqrt((2 * TALLIES) / 10);
        if (best < worst - slack)
          throw new Error(`${direction}: the best was chosen ${best} times, the worst ${worst} times`);
      }
    },
  },
];

/**
 * Registers the law suite of a selection that ranks by objective 0.
 *
 * @category Laws
 * @example
 * ```ts no-run
 * import { tournament } from '@evorx/selection';
 * import { selectionLaws } from '@evorx/testing';
 *
 * selectionLaws('tournament', () => tournament({ size: 2 }));
 * ```
 */
export const selectionLaws = (name: string, make: () => Selection): void => describeLaws(name, lawsOfSelection, make);
