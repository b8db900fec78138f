import { type Observation, type Scores, violationOf } from '@evorx/core';

/** Whether larger is better. */
export const isMaximised = (scores: Scores, objective: number): boolean =>
  scores.objectives[objective]?.direction === 'maximise';

/** The best finite value of an objective in its own direction, of a feasible individual; `null` where there is none. */
export const bestValue = (scores: Scores, objective: number): number | null => {
  const sign = isMaximised(scores, objective) ? 1 : -1;
  let best: number | null = null;
  for (let i = 0; i < scores.size; i++) {
    const value = scores.values[objective * scores.size + i]!;
    if (Number.isFinite(value) && violationOf(scores, i) <= 0 && (best === null || sign * value > sign * best))
      best = value;
  }
  return best;
};

/** The better of two values of which either may be missing. */
export const betterOf = (maximised: boolean, one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : maximised ? Math.max(one, other) : Math.min(one, other);

/**
 * The best finite value that a state knows of an objective: of its generation, or of the best individual ever scored.
 */
export const bestKnown = (
  { population: { scores }, bestSoFar }: Pick<Observation, 'population' | 'bestSoFar'>,
  objective: number,
): number | null =>
  betterOf(isMaximised(scores, objective), bestValue(scores, objective), feasibleValue(bestSoFar, objective));

/** A value of the best individual ever scored; `null` where there is none, or none that is feasible. */
export const feasibleValue = (bestSoFar: Observation['bestSoFar'], objective: number): number | null =>
  (bestSoFar?.violation ?? 0) <= 0 ? (bestSoFar?.values[objective] ?? null) : null;
