import type { Observation } from '@evorx/core';
import type { Budget } from './budget';
import { requireBudget } from './require-budget';
import { type Stop, stopOf } from './stop';
import { until } from './until';
import { untilAny } from './until-any';
import { untilEvaluations } from './until-evaluations';
import { untilGeneration } from './until-generation';
import { untilTime } from './until-time';

/**
 * Ends as soon as a part of the budget is spent, for the reason `generations`, `evaluations` or `time`. Where time is
 * all there is, it is the progress recorded by {@link withBudget} that counts, not the clock, so that a replayed run
 * ends where it ended. A step that is under way when the time is over is given up, as {@link untilTime} does.
 *
 * Throws `OptionError` unless `generations` and `evaluations` are whole numbers from 0, and `time` is above 0.
 *
 * @category Budgets
 * @example
 * import { untilSpent } from '@evorx/evolution';
 *
 * const stop = untilSpent({ generations: 50, evaluations: 2_000 }, () => 0);
 */
export const untilSpent = (budget: Budget, elapsedMs: () => number): Stop<Observation> => {
  requireBudget('untilSpent', budget);
  const { generations, evaluations, time } = budget;
  return untilAny<Observation>(
    ...(generations === undefined ? [] : [untilGeneration(generations)]),
    ...(evaluations === undefined ? [] : [untilEvaluations(evaluations)]),
    ...(time === undefined
      ? []
      : [untilTimeSpent(time, elapsedMs, generations === undefined && evaluations === undefined)]),
  );
};

/** By the clock, or by the progress that is recorded where it is that of time. */
const untilTimeSpent = (time: number, elapsedMs: () => number, recorded: boolean): Stop<Observation> => {
  const byClock = untilTime(time, elapsedMs);
  return recorded ? stopOf(until('time', ({ progress }: Observation) => progress >= 1).judge, byClock.expiry) : byClock;
};
