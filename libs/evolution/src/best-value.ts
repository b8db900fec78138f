import type { Scores } from '@evorx/core';

/** Whether larger is better. */
export const isMaximised = (scores: Scores, objective: number): boolean =>
  scores.objectives[objective]?.direction === 'maximise';

/** The best finite value of an objective in its own direction; `null` where none is finite. */
export const bestValue = (scores: Scores, objective: number): number | null => {
  const sign = isMaximised(scores, objective) ? 1 : -1;
  let best: number | null = null;
  for (let i = objective * scores.size; i < (objective + 1) * scores.size; i++) {
    const value = scores.values[i]!;
    if (Number.isFinite(value) && (best === null || sign * value > sign * best)) best = value;
  }
  return best;
};
