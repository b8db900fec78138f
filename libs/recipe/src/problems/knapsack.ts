import type { Bits } from '@evorx/core';
import { p } from '@evorx/parameters';
import { knapsack } from '@evorx/problems';
import { bits } from '@evorx/representations';
import { problemRowOf } from '../catalogue/problem-row-of';
import { problem } from '../definitions/problem';

/** 15 items, of which those of a value of 1458 fit into 750. */
const VALUES = [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240];
const ITEMS = [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120].map((weight, i) => ({
  weight,
  value: VALUES[i]!,
}));

/** @internal */
export const knapsackRow = problemRowOf(
  problem({
    name: 'knapsack',
    about: 'The most valuable items that together are not too heavy: the 0/1 knapsack problem.',
    parameters: {
      capacity: p.number({
        default: 750,
        min: 0,
        max: 1e12,
        about: 'What the items that are taken may weigh together.',
      }),
      items: p.list(
        p.record({
          weight: p.number({ default: 1, min: 0, max: 1e12, about: 'What it weighs.' }),
          value: p.number({ default: 1, min: 0, max: 1e12, about: 'What it is worth.' }),
        }),
        { default: ITEMS, least: 1, most: 10_000, about: 'What there is to take.' },
      ),
    },
    build: ({ capacity, items }) => {
      const { objective, score, violation } = knapsack({ capacity, items });
      return {
        genome: bits({ length: items.length }),
        objectives: [objective],
        evaluate: (taken: Bits) => ({ [objective.name]: score(taken), violation: violation(taken) }),
        show: (taken: Bits) => ({
          kind: 'table',
          columns: ['item', 'weight', 'value'],
          rows: items.flatMap(({ weight, value }, i) => (taken[i] === 1 ? [[i, weight, value]] : [])),
        }),
      };
    },
  }),
);
