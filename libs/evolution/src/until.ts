import { type Reason, type Stop, stopOf } from './stop';

/**
 * Ends at the first state that satisfies a predicate, for a reason of your own.
 *
 * @category Stops
 * @example
 * import type { Observation } from '@evorx/core';
 * import { until } from '@evorx/evolution';
 *
 * const untilCrowded = until('crowded', ({ population }: Observation) => population.genomes.length > 1000);
 */
export const until = <S>(reason: Reason, predicate: (state: S) => boolean): Stop<S> =>
  stopOf((memory, state) => ({ memory, reason: predicate(state) ? reason : undefined }));
