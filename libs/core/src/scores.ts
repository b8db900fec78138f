import { numberIn, optional, requireOption, wholeNumber } from '@evorx/random';
import { pickViolations, concatViolations } from './violations';
import type { Vector } from './vector';

const POSITION = wholeNumber();
const REFERENCE = optional(numberIn());

/**
 * What one column of {@link Scores} measures, and which way is better.
 *
 * @category Model
 */
export interface Objective {
  readonly name: string;
  readonly direction: 'minimise' | 'maximise';
  /** The worst value that counts for a hypervolume: the coordinate of its reference point in this objective. */
  readonly reference?: number | undefined;
  /** The unit of the values, for people. */
  readonly unit?: string | undefined;
}

/**
 * The scores of a population, as columns: the value of objective `o` for individual `i` is `values[o * size + i]`. A
 * failed individual has NaN. An individual is feasible where its violation is 0 or there are no violations, infeasible
 * where it is above 0, failed where it is NaN.
 *
 * @category Model
 */
export interface Scores {
  readonly objectives: ReadonlyArray<Objective>;
  readonly size: number;
  /** `objectives.length * size` numbers, one objective after the other. */
  readonly values: Vector;
  /**
   * By how much each individual violates the constraints of the problem, summed over them: `size` numbers from 0.
   * Absent where there are no constraints.
   */
  readonly violations?: Vector | undefined;
}

/**
 * Scores with a single objective: one value an individual.
 *
 * Throws `OptionError` unless the reference of the objective, if it has one, is finite.
 *
 * @category Constructors
 * @example
 * import { scoresOf } from '@evorx/core';
 *
 * const scores = scoresOf({ name: 'ones', direction: 'maximise' })([3, 5, 4]);
 */
export const scoresOf = (objective: Objective): ((values: Vector) => Scores) => {
  requireOption('scoresOf', 'reference', objective.reference, REFERENCE);
  return (values) => ({ objectives: [objective], size: values.length, values });
};

/** Writes one objective's values into `to`, from the position `start` on. */
const copyColumn = ({ size, values }: Scores, objective: number, to: Float64Array, start: number): void => {
  const offset = objective * size;
  for (let i = 0; i < size; i++) to[start + i] = values[offset + i]!;
};

/**
 * One objective's values, in the order of the individuals. Copies `size` numbers.
 *
 * @category Accessors
 * @example
 * import { column, scoresOf } from '@evorx/core';
 *
 * const ones = column(0)(scoresOf({ name: 'ones', direction: 'maximise' })([3, 5, 4])); // 3, 5, 4
 */
export const column = (objective: number): ((scores: Scores) => Float64Array) => {
  requireOption('column', 'objective', objective, POSITION);
  return (scores) => {
    const values = new Float64Array(scores.size);
    copyColumn(scores, objective, values, 0);
    return values;
  };
};

/**
 * The scores of the individuals at `indices`, in that order.
 *
 * @category Combinators
 * @example
 * import { pickScores, scoresOf } from '@evorx/core';
 *
 * const picked = pickScores([2, 0])(scoresOf({ name: 'ones', direction: 'maximise' })([3, 5, 4])); // 4, 3
 */
export const pickScores =
  (indices: Vector) =>
  (scores: Scores): Scores => {
    const { length } = indices;
    const values = new Float64Array(scores.objectives.length * length);
    for (let o = 0; o < scores.objectives.length; o++)
      for (let i = 0; i < length; i++) values[o * length + i] = scores.values[o * scores.size + indices[i]!]!;
    return { objectives: scores.objectives, size: length, values, ...pickViolations(scores, indices) };
  };

/**
 * The scores of one population followed by those of another with the same objectives. Where only one of them has
 * violations, those of the other are 0.
 *
 * @category Combinators
 * @example
 * import { concatScores, scoresOf } from '@evorx/core';
 *
 * const ones = scoresOf({ name: 'ones', direction: 'maximise' });
 * const all = concatScores(ones([3, 5]), ones([4])); // 3, 5, 4
 */
export const concatScores = (first: Scores, second: Scores): Scores => {
  const { objectives } = first;
  const size = first.size + second.size;
  const values = new Float64Array(objectives.length * size);
  for (let o = 0; o < objectives.length; o++) {
    copyColumn(first, o, values, o * size);
    copyColumn(second, o, values, o * size + first.size);
  }
  return { objectives, size, values, ...concatViolations([first, second]) };
};
