import {
  type Bounds,
  boundsOption,
  optional,
  precisionOption,
  type RealsOf,
  requireOptions,
  wholeNumber,
} from '@evorx/core';
import { initialReals } from './kernels/initial-reals';
import type { Problem } from './problem';

const ACCEPTED = { dimension: wholeNumber({ min: 1 }), bounds: boundsOption, precision: optional(precisionOption) };

/**
 * What a function of real genes is made a problem with.
 *
 * @category Model
 */
export interface RealFunctionOptions<P extends 32 | 64> {
  /** Genes in a genome. */
  readonly dimension: number;
  /** Where initial genes are drawn from. The score itself is defined everywhere. */
  readonly bounds?: Bounds | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
}

/** A function of real genes to minimise, whose best score is 0. `usual` are the bounds of its paper. */
export const realFunction = <P extends 32 | 64>(
  {
    name,
    objective,
    usual,
    score,
  }: {
    readonly name: string;
    readonly objective: string;
    readonly usual: Bounds;
    readonly score: (genes: RealsOf<P>) => number;
  },
  { dimension, bounds = usual, precision }: RealFunctionOptions<P>,
): Problem<RealsOf<P>> => {
  requireOptions(name, { dimension, bounds, precision }, ACCEPTED);
  return {
    name,
    objective: { name: objective, direction: 'minimise' },
    init: initialReals(name, dimension, bounds, precision),
    score,
    bounds,
    optimum: 0,
  };
};
