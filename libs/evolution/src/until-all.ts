import { forkJoin, map } from 'rxjs';
import { combined, expiriesOf } from './combined';
import type { Stop } from './stop';

/**
 * Ends at the first state that all of the stops would end at, for the reason of the last given. Without stops it never
 * ends. A step that is under way is given up only where all of the stops would do that.
 *
 * @category Stops
 * @example
 * import { untilAll, untilGeneration, untilSteady } from '@evorx/evolution';
 *
 * const steadyButNotBefore100 = untilAll(untilGeneration(100), untilSteady({ generations: 20 }));
 */
export const untilAll = <S>(...stops: ReadonlyArray<Stop<S>>): Stop<S> => {
  const expiries = expiriesOf(stops);
  return combined(
    stops,
    (verdicts) => (verdicts.every(({ reason }) => reason !== undefined) ? verdicts.at(-1)?.reason : undefined),
    expiries.length === 0 || expiries.length < stops.length
      ? undefined
      : forkJoin(expiries).pipe(map((reasons) => reasons.at(-1)!)),
  );
};
