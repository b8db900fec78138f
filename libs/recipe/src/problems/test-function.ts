import type { Bounds } from '@evorx/core';
import { p } from '@evorx/parameters';
import type { Problem } from '@evorx/problems';
import { real } from '@evorx/representations';
import { problemRowOf } from '../catalogue/problem-row-of';
import { problem } from '../definitions/problem';
import type { ProblemRow } from './row';
import { toBounds } from './to-bounds';

/** The row of a real function whose minimum is known. @internal */
export const testFunction = ({
  name,
  about,
  bounds,
  make,
  least = 1,
}: {
  readonly name: string;
  readonly about: string;
  /** Where the genes are, unless others are given. */
  readonly bounds: readonly [lower: number, upper: number];
  // A function takes genes of either precision, and says so of one.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly make: (options: { readonly dimension: number; readonly bounds: Bounds }) => Problem<any>;
  /** The fewest genes that it has a value for. */
  readonly least?: number;
}): ProblemRow =>
  problemRowOf(
    problem({
      name,
      about,
      parameters: {
        dimension: p.integer({ default: 10, min: least, max: 100_000, about: 'Genes in a genome.' }),
        bounds: p.bounds({
          default: bounds,
          about: 'The closed range of the genes, where they start uniformly.',
        }),
        precision: p.integer({ default: 64, min: 32, max: 64, multipleOf: 32, about: 'Bits of a gene: 32 or 64.' }),
      },
      build: ({ dimension, bounds: range, precision }) => {
        const within = toBounds(range);
        const { objective, score } = make({ dimension, bounds: within });
        return {
          genome: real({ dimension, bounds: within, precision: precision === 32 ? 32 : 64 }),
          objectives: [objective],
          evaluate: score,
        };
      },
      budget: { generations: 300 },
    }),
  );
