import { p } from '@evorx/parameters';
import { zdt6 } from '@evorx/problems';
import { real } from '@evorx/representations';
import { problemRowOf } from '../catalogue/problem-row-of';
import { problem } from '../definitions/problem';

/** @internal */
export const zdt6Row = problemRowOf(
  problem({
    name: 'zdt6',
    about:
      'Two objectives with a concave front that is unevenly dense, by Zitzler, Deb and Thiele; minimised over genes from 0 to 1.',
    parameters: { dimension: p.integer({ default: 10, min: 2, max: 10_000, about: 'Genes in a genome.' }) },
    build: ({ dimension }) => {
      const { objectives, evaluate, bounds } = zdt6({ dimension });
      return { genome: real({ dimension, bounds }), objectives, evaluate };
    },
    budget: { generations: 250 },
  }),
);
