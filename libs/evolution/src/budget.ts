import type { Observation } from '@evorx/core';
import { requireBudget } from './require-budget';

/**
 * What a run may spend. The first that is spent ends the run; progress follows the first that is given, in this order.
 *
 * @category Budgets
 */
export interface Budget {
  /** Generations after the initial population. */
  readonly generations?: number | undefined;
  /** Candidates scored. */
  readonly evaluations?: number | undefined;
  /** Milliseconds. */
  readonly time?: number | undefined;
}

const share = (spent: number, whole: number): number => (spent >= whole ? 1 : Math.max(0, spent / whole));

/**
 * How much of a budget is spent once a state is reached, in [0, 1]; 0 where there is no budget. The clock (`elapsedMs`, milliseconds
 * since the run began) is read for a budget in time only, and then once.
 *
 * Throws `OptionError` unless `generations` and `evaluations` are whole numbers from 0, and `time` is above 0.
 *
 * @category Budgets
 * @example
 * import { progressOf } from '@evorx/evolution';
 *
 * const progress = progressOf({ generations: 50 }, () => 0)({ index: 10, evaluations: 550 }); // 0.2
 */
export const progressOf = (budget: Budget, elapsedMs: () => number) => {
  requireBudget('progressOf', budget);
  const { generations, evaluations, time } = budget;
  return (state: Pick<Observation, 'index' | 'evaluations'>): number =>
    generations !== undefined
      ? share(state.index, generations)
      : evaluations !== undefined
        ? share(state.evaluations, evaluations)
        : time !== undefined
          ? share(elapsedMs(), time)
          : 0;
};
