import { merge } from 'rxjs';
import { combined, expiriesOf } from './combined';
import type { Stop } from './stop';

/**
 * Ends as soon as one of the stops does, for its reason; where several do, that of the first given. Without stops it never ends.
 *
 * @category Stops
 * @example
 * import { untilAny, untilFitness, untilGeneration } from '@evorx/evolution';
 *
 * const stop = untilAny(untilFitness(0.98), untilGeneration(50));
 */
export const untilAny = <S>(...stops: ReadonlyArray<Stop<S>>): Stop<S> => {
  const expiries = expiriesOf(stops);
  return combined(
    stops,
    (verdicts) => verdicts.find(({ reason }) => reason !== undefined)?.reason,
    expiries.length === 0 ? undefined : merge(...expiries),
  );
};
