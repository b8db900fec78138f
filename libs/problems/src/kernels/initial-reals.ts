import { type Bounds, floatBounds, type RealsOf } from '@evorx/core';
import { draw, populationOf, type Random, uniforms } from '@evorx/random';

/** Populations of real genes that are uniform in the bounds; in single precision within the bounds rounded inwards. */
export const initialReals = <P extends 32 | 64>(
  owner: string,
  dimension: number,
  bounds: Bounds,
  precision: P | undefined,
): ((count: number) => Random<ReadonlyArray<RealsOf<P>>>) => {
  const genome = precision === 32 ? uniforms(dimension, floatBounds(owner, bounds)) : doubles(dimension, bounds);
  return (count) => populationOf(count, genome as Random<RealsOf<P>>);
};

const doubles = (dimension: number, { lower, upper }: Bounds): Random<Float64Array> =>
  draw((gen) => {
    const genes = new Float64Array(dimension);
    for (let i = 0; i < dimension; i++) {
      const share = gen.double();
      genes[i] = Math.min(upper, Math.max(lower, lower * (1 - share) + upper * share));
    }
    return genes;
  });
