import type { Observation } from '@evorx/core';
import { type Budget, progressOf } from './budget';
import { requireBudget } from './require-budget';

/**
 * A state that knows its progress in a budget: what `withBudget` does to each state.
 *
 * @category Budgets
 * @example
 * import { spending } from '@evorx/evolution';
 *
 * const state = spending({ evaluations: 100 }, () => 0)({ index: 0, evaluations: 50, progress: 0 }); // progress 0.5
 */
export const spending = (budget: Budget, elapsedMs: () => number) => {
  requireBudget('spending', budget);
  const progress = progressOf(budget, elapsedMs);
  return <S extends Pick<Observation, 'index' | 'evaluations' | 'progress'>>(state: S): S => ({
    ...state,
    progress: progress(state),
  });
};
