import type { Vector } from './vector';

/**
 * What one column of {@link Scores} measures, and which way is better.
 *
 * @category Model
 */
export interface Objective {
  readonly name: string;
  readonly direction: 'minimise' | 'maximise';
}

/**
 * The scores of a population, as columns: the value of objective `o` for individual `i` is `values[o * size + i]`. A failed
 * individual has NaN.
 *
 * @category Model
 */
export interface Scores {
  readonly objectives: ReadonlyArray<Objective>;
  readonly size: number;
  /** `objectives.length * size` numbers, one objective after the other. */
  readonly values: Vector;
}

/**
 * Scores with a single objective: one value an individual.
 *
 * @category Constructors
 * @example
 * import { scoresOf } from '@evorx/core';
 *
 * const scores = scoresOf({ name: 'ones', direction: 'maximise' })([3, 5, 4]);
 */
export const scoresOf =
  (objective: Objective) =>
  (values: Vector): Scores => ({ objectives: [objective], size: values.length, values });

/**
 * One objective's values, in the order of the individuals. Copies `size` numbers.
 *
 * @category Accessors
 */
export const column =
  (objective: number) =>
  (scores: Scores): Float64Array => {
    const values = new Float64Array(scores.size);
    const offset = objective * scores.size;
    for (let i = 0; i < scores.size; i++) values[i] = scores.values[offset + i]!;
    return values;
  };

/**
 * The scores of the individuals at `indices`, in that order.
 *
 * @category Combinators
 */
export const pickScores =
  (indices: Vector) =>
  (scores: Scores): Scores => {
    const { length } = indices;
    const values = new Float64Array(scores.objectives.length * length);
    for (let o = 0; o < scores.objectives.length; o++)
      for (let i = 0; i < length; i++) values[o * length + i] = scores.values[o * scores.size + indices[i]!]!;
    return { objectives: scores.objectives, size: length, values };
  };

/**
 * The scores of one population followed by those of another with the same objectives.
 *
 * @category Combinators
 */
export const concatScores = (first: Scores, second: Scores): Scores => {
  const size = first.size + second.size;
  const values = new Float64Array(first.objectives.length * size);
  for (let o = 0; o < first.objectives.length; o++) {
    for (let i = 0; i < first.size; i++) values[o * size + i] = first.values[o * first.size + i]!;
    for (let i = 0; i < second.size; i++) values[o * size + first.size + i] = second.values[o * second.size + i]!;
  }
  return { objectives: first.objectives, size, values };
};
