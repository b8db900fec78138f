import { numberIn, type Observation, requireOption, wholeNumber } from '@evorx/core';
import { bestKnown, isMaximised } from './best-value';
import { type Stop, stopOf } from './stop';

/**
 * Ends after `generations` generations in a row in which the best score did not get better by more than `tolerance`
 * than the best at their start, for the reason `steady`. Small improvements add up: it is the last best value that was
 * a real improvement which counts.
 *
 * Throws `OptionError` unless `generations` is a whole number from 1, `tolerance` a number from 0, and `objective` a
 * whole number from 0.
 *
 * @category Stops
 * @example
 * import { untilSteady } from '@evorx/evolution';
 *
 * const stop = untilSteady({ generations: 20, tolerance: 0.001 });
 */
export const untilSteady = ({
  generations,
  tolerance = 0,
  objective = 0,
}: {
  readonly generations: number;
  readonly tolerance?: number;
  readonly objective?: number;
}): Stop<Observation> => {
  requireOption('untilSteady', 'generations', generations, wholeNumber({ min: 1 }));
  requireOption('untilSteady', 'tolerance', tolerance, numberIn({ min: 0 }));
  requireOption('untilSteady', 'objective', objective, wholeNumber());
  return stopOf((memory, observation) => {
    const [reference, count] = Array.isArray(memory) ? memory : [];
    const best = bestKnown(observation, objective);
    const gain =
      best === null
        ? -Infinity
        : typeof reference !== 'number'
          ? Infinity
          : isMaximised(observation.population.scores, objective)
            ? best - reference
            : reference - best;
    // The first state ever is where counting starts, whatever it is worth.
    const steady = gain > tolerance || typeof count !== 'number' ? 0 : count + 1;
    return {
      memory: [gain > tolerance ? best : (reference ?? null), steady],
      reason: steady >= generations ? 'steady' : undefined,
    };
  });
};
