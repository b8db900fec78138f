import { deviation, mean, type Observation, requireOption, type Scores, violationOf, wholeNumber } from '@evorx/core';
import { feasibleValue, isMaximised } from './best-value';
import { diversityOf } from './diversity';

/**
 * A generation in numbers. `best`, `mean`, `median`, `worst` and `deviation` (the population's standard deviation) are
 * of one objective, in its own direction, over the finite scores of feasible individuals; `null` where there are none.
 *
 * @category Statistics
 */
export interface Statistics {
  readonly index: number;
  readonly evaluations: number;
  readonly progress: number;
  /** Of this generation alone. */
  readonly best: number | null;
  /**
   * Of the best individual ever scored; `null` where none has had finite scores and been feasible, where the state does
   * not keep it, and where scores of different generations cannot be compared.
   */
  readonly bestSoFar: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly worst: number | null;
  /** A quarter of the scores is not above it, by linear interpolation. */
  readonly lowerQuartile: number | null;
  /** Three quarters of the scores are not above it. */
  readonly upperQuartile: number | null;
  readonly deviation: number | null;
  /** See {@link diversityOf}. */
  readonly diversity: number | null;
  /**
   * How far variation from here goes, as the strategy measures that itself; null where it has no such measure, or one
   * that is not finite.
   */
  readonly stepSize: number | null;
  /** Members whose score is not finite. */
  readonly invalid: number;
}

/**
 * Sums a generation up in numbers, by the objective with that position. `O(n log n)` in the population, and the reading
 * of at most 1,024 genes of each genome.
 *
 * Throws `OptionError` unless `objective` is a whole number from 0.
 *
 * @category Statistics
 * @example
 * import { statisticsOfObjective } from '@evorx/evolution';
 *
 * const bySecond = statisticsOfObjective(1);
 */
export const statisticsOfObjective = (objective: number): ((observation: Observation) => Statistics) => {
  requireOption('statisticsOfObjective', 'objective', objective, wholeNumber());
  const scoresIn = scoreStatistics(objective);
  return (observation) => {
    const { index, evaluations, progress, population, stepSize = null } = observation;
    const { invalid, ...ofScores } = scoresIn(observation);
    return {
      index,
      evaluations,
      progress,
      ...ofScores,
      diversity: diversityOf(population.genomes),
      stepSize: stepSize !== null && Number.isFinite(stepSize) ? stepSize : null,
      invalid,
    };
  };
};

/** The part of {@link Statistics} that is of the scores of one objective. */
type ScoreStatistics = Omit<Statistics, 'index' | 'evaluations' | 'progress' | 'diversity' | 'stepSize'>;

/** Sums the scores of one objective up; does not look at genomes. @internal */
export const scoreStatistics =
  (objective: number): ((observation: Observation) => ScoreStatistics) =>
  ({ population: { scores }, bestSoFar = null }) => {
    const { feasible: sorted, invalid } = finiteOf(scores, objective);
    const n = sorted.length;
    const maximised = isMaximised(scores, objective);
    const lowest = sorted[0] ?? null;
    const highest = sorted[n - 1] ?? null;
    return {
      best: maximised ? highest : lowest,
      bestSoFar: feasibleValue(bestSoFar, objective),
      mean: n === 0 ? null : mean(sorted),
      median: quantile(sorted, 0.5),
      worst: maximised ? lowest : highest,
      lowerQuartile: quantile(sorted, 0.25),
      upperQuartile: quantile(sorted, 0.75),
      deviation: n === 0 ? null : deviation(sorted),
      invalid,
    };
  };

/**
 * Sums a generation up in numbers, by its first objective.
 *
 * @category Statistics
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { statisticsOf } from '@evorx/evolution';
 *
 * const scores = scoresOf({ name: 'loss', direction: 'minimise' })([3, 1, NaN, 2]);
 * const { best, mean, worst, invalid } = statisticsOf({
 *   index: 0,
 *   evaluations: 4,
 *   progress: 0,
 *   population: { genomes: ['a', 'b', 'c', 'd'], scores },
 * }); // 1, 2, 3, 1
 */
export const statisticsOf: (observation: Observation) => Statistics = statisticsOfObjective(0);

/** The finite values of the feasible in rising order, and how many values are not finite. */
const finiteOf = (scores: Scores, objective: number): { readonly feasible: Float64Array; readonly invalid: number } => {
  const { size, values } = scores;
  const finite = new Float64Array(size);
  let n = 0;
  let invalid = 0;
  for (let i = 0; i < size; i++) {
    const value = values[objective * size + i]!;
    const violation = violationOf(scores, i);
    if (!Number.isFinite(value) || Number.isNaN(violation)) invalid++;
    else if (violation <= 0) finite[n++] = value;
  }
  return { feasible: finite.subarray(0, n).sort(), invalid };
};

/**
 * By linear interpolation between the two neighbours, never beyond them; their parts are taken before they are added,
 * as a difference may overflow.
 */
const quantile = (sorted: Float64Array, share: number): number | null => {
  if (sorted.length === 0) return null;
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const weight = position - below;
  const [lower, upper] = [sorted[below]!, sorted[Math.ceil(position)]!];
  return Math.min(upper, Math.max(lower, lower * (1 - weight) + upper * weight));
};
