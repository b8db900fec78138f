import { p } from '@evorx/parameters';
import { zdt3 } from '@evorx/problems';
import { real } from '@evorx/representations';
import { problemRowOf } from '../catalogue/problem-row-of';
import { problem } from '../definitions/problem';

/** @internal */
export const zdt3Row = problemRowOf(
  problem({
    name: 'zdt3',
    about: 'Two objectives with a front in five parts, by Zitzler, Deb and Thiele; minimised over genes from 0 to 1.',
    parameters: { dimension: p.integer({ default: 30, min: 2, max: 10_000, about: 'Genes in a genome.' }) },
    build: ({ dimension }) => {
      const { objectives, evaluate, bounds } = zdt3({ dimension });
      return { genome: real({ dimension, bounds }), objectives, evaluate };
    },
    budget: { generations: 250 },
  }),
);
