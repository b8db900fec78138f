import { p } from '@evorx/parameters';
import { dtlz2 } from '@evorx/problems';
import { real } from '@evorx/representations';
import { problemRowOf } from '../catalogue/problem-row-of';
import { problem } from '../definitions/problem';

/** @internal */
export const dtlz2Row = problemRowOf(
  problem({
    name: 'dtlz2',
    about:
      'Any number of objectives whose front is a part of a sphere, by Deb, Thiele, Laumanns and Zitzler; minimised over genes from 0 to 1.',
    parameters: {
      objectives: p.integer({ default: 3, min: 2, max: 16, about: 'How many objectives.' }),
      dimension: p.integer({
        default: 12,
        min: 2,
        max: 10_000,
        about: 'Genes in a genome, at least as many as objectives.',
      }),
    },
    build: ({ objectives: count, dimension }) => {
      const { objectives, evaluate, bounds } = dtlz2({ objectives: count, dimension });
      return { genome: real({ dimension, bounds }), objectives, evaluate };
    },
    budget: { generations: 250 },
  }),
);
