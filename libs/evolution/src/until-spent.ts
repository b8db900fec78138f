import type { Observation } from '@evorx/core';
import type { Budget } from './budget';
import type { Stop } from './stop';
import { until } from './until';
import { untilAny } from './until-any';
import { untilEvaluations } from './until-evaluations';
import { untilGeneration } from './until-generation';
import { untilTime } from './until-time';

/**
 * Ends as soon as a part of the budget is spent, for the reason `generations`, `evaluations` or `time`. Where time is all there is, it is
 * the progress recorded by {@link withBudget} that counts, not the clock, so that a replayed run ends where it ended.
 *
 * @category Budgets
 * @example
 * import { untilSpent } from '@evorx/evolution';
 *
 * const stop = untilSpent({ generations: 50, evaluations: 2_000 }, () => 0);
 */
export const untilSpent = ({ generations, evaluations, time }: Budget, elapsedMs: () => number): Stop<Observation> =>
  untilAny<Observation>(
    ...(generations === undefined ? [] : [untilGeneration(generations)]),
    ...(evaluations === undefined ? [] : [untilEvaluations(evaluations)]),
    ...(time === undefined
      ? []
      : generations === undefined && evaluations === undefined
        ? [until('time', ({ progress }: Observation) => progress >= 1)]
        : [untilTime(time, elapsedMs)]),
  );
