import { type Observation, requireOption, wholeNumber } from '@evorx/core';
import type { Stop } from './stop';
import { until } from './until';

/**
 * Ends with the generation that brings the evaluations to `n` or beyond, for the reason `evaluations`.
 *
 * Throws `OptionError` unless `n` is a whole number from 0.
 *
 * @category Stops
 * @example
 * import { untilEvaluations } from '@evorx/evolution';
 *
 * const stop = untilEvaluations(10_000);
 */
export const untilEvaluations = (n: number): Stop<Observation> => {
  requireOption('untilEvaluations', 'n', n, wholeNumber());
  return until('evaluations', ({ evaluations }) => evaluations >= n);
};
