import { numberIn, type Observation, requireOption, wholeNumber } from '@evorx/core';
import { bestValue, isMaximised } from './best-value';
import type { Stop } from './stop';
import { until } from './until';

/**
 * Ends with the first generation whose best finite score is at least as good as `target`, in the objective's own direction, for the
 * reason `target`.
 *
 * Throws `OptionError` unless `target` is finite and `objective` a whole number from 0.
 *
 * @category Stops
 * @example
 * import { untilFitness } from '@evorx/evolution';
 *
 * const stop = untilFitness(0.98);
 */
export const untilFitness = (target: number, objective = 0): Stop<Observation> => {
  requireOption('untilFitness', 'target', target, numberIn());
  requireOption('untilFitness', 'objective', objective, wholeNumber());
  return until('target', ({ population: { scores } }) => {
    const best = bestValue(scores, objective);
    return best !== null && (isMaximised(scores, objective) ? best >= target : best <= target);
  });
};
