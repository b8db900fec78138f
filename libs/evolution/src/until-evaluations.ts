import type { Observation } from '@evorx/core';
import type { Stop } from './stop';
import { until } from './until';

/**
 * Ends with the generation that brings the evaluations to `n` or beyond, for the reason `evaluations`.
 *
 * @category Stops
 * @example
 * import { untilEvaluations } from '@evorx/evolution';
 *
 * const stop = untilEvaluations(10_000);
 */
export const untilEvaluations = (n: number): Stop<Observation> =>
  until('evaluations', ({ evaluations }) => evaluations >= n);
