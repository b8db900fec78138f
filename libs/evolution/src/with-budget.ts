import type { Observation } from '@evorx/core';
import { map } from 'rxjs';
import type { Budget } from './budget';
import { requireBudget } from './require-budget';
import { spending } from './spending';
import type { Step } from './step';

/**
 * A step whose states know their progress: the share of the budget that is spent after them. Schedules of the next generation follow
 * it. It ends nothing ({@link untilSpent} does). Generation 0 is not made by a step: stamp it with {@link spending}.
 *
 * With a budget in generations or evaluations progress is exact; one in time reads `elapsedMs` once a generation and keeps the value.
 *
 * @category Budgets
 * @example
 * import { evolve, withBudget } from '@evorx/evolution';
 * import { of, take } from 'rxjs';
 *
 * const step = (state: { index: number; evaluations: number; progress: number }) =>
 *   of({ ...state, index: state.index + 1, evaluations: state.evaluations + 5 });
 *
 * evolve(withBudget({ generations: 4 }, () => 0)(step))({ index: 0, evaluations: 5, progress: 0 })
 *   .pipe(take(3))
 *   .subscribe(({ progress }) => console.log(progress)); // 0, 0.25, 0.5
 */
export const withBudget = (budget: Budget, elapsedMs: () => number) => {
  requireBudget('withBudget', budget);
  const stamp = spending(budget, elapsedMs);
  return <S extends Pick<Observation, 'index' | 'evaluations' | 'progress'>>(step: Step<S>): Step<S> =>
    (state) =>
      step(state).pipe(map((next) => stamp(next)));
};
