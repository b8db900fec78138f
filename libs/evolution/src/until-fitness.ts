import { numberIn, type Observation, requireOption, wholeNumber } from '@evorx/core';
import { bestKnown, isMaximised } from './best-value';
import type { Stop } from './stop';
import { until } from './until';

/**
 * Ends with the first generation by which an individual has a finite score at least as good as `target`, in the
 * objective's own direction, for the reason `target`. Offspring that were scored and not kept count where the state
 * keeps the best individual ever scored.
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
  return until('target', (observation) => {
    const best = bestKnown(observation, objective);
    const maximised = isMaximised(observation.population.scores, objective);
    return best !== null && (maximised ? best >= target : best <= target);
  });
};
