import { type Bits, listOption, numberIn, requireOption } from '@evorx/core';
import { bits, populationOf } from '@evorx/random';
import type { Task } from './problem';

const CAPACITY = numberIn({ min: 0 });
const ITEMS = listOption(
  {
    includes: (value) => {
      const { weight, value: worth } = (value ?? {}) as { readonly weight?: unknown; readonly value?: unknown };
      return [weight, worth].every((number) => Number.isFinite(number) && (number as number) >= 0);
    },
    text: '{ weight, value }, two finite numbers from 0',
  },
  { min: 1 },
);

/**
 * The 0/1 knapsack problem: maximise the value of the items that are taken, of which the weight must not be above the
 * capacity, from random choices. A bit says whether its item is taken. The score is the value, the violation the weight
 * above the capacity. No penalty: rankings put the feasible first.
 *
 * Throws `OptionError` unless capacity, weights and values are finite numbers from 0, and there is at least one item.
 *
 * Source: Martello and Toth, Knapsack Problems (1990); as a benchmark of evolutionary algorithms Michalewicz and
 * Arabas, Genetic algorithms for the 0/1 knapsack problem (1994), https://doi.org/10.1007/3-540-58495-1_14
 *
 * @category Problems
 * @example
 * import { knapsack } from '@evorx/problems';
 *
 * const { score, violation } = knapsack({ capacity: 5, items: [{ weight: 3, value: 4 }, { weight: 4, value: 5 }] });
 * const both = Uint8Array.of(1, 1);
 * const answer = [score(both), violation(both)]; // 9, 2
 */
export const knapsack = ({
  capacity,
  items,
}: {
  /** What the items that are taken may weigh together. */
  readonly capacity: number;
  readonly items: ReadonlyArray<{ readonly weight: number; readonly value: number }>;
}): Task<Bits> & { readonly violation: (taken: Bits) => number } => {
  requireOption('knapsack', 'capacity', capacity, CAPACITY);
  requireOption('knapsack', 'items', items, ITEMS);
  const weights = Float64Array.from(items, ({ weight }) => weight);
  const values = Float64Array.from(items, ({ value }) => value);
  const genome = bits(items.length);
  return {
    name: 'knapsack',
    objective: { name: 'value', direction: 'maximise' },
    init: (count) => populationOf(count, genome),
    score: (taken) => sumOf(values, taken),
    violation: (taken) => Math.max(0, sumOf(weights, taken) - capacity),
  };
};

const sumOf = (numbers: Float64Array, taken: Bits): number => {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) if (taken[i] === 1) sum += numbers[i]!;
  return sum;
};
