import { type Stop, stopOf } from './stop';

/**
 * A stop for states that show what it looks at: `observe` is for instance a strategy's.
 *
 * @category Stops
 * @example
 * import type { Observation } from '@evorx/core';
 * import { observedBy, untilGeneration } from '@evorx/evolution';
 *
 * const stop = observedBy((islands: ReadonlyArray<Observation>) => islands[0]!)(untilGeneration(50));
 */
export const observedBy =
  <S, O>(observe: (state: S) => O) =>
  (stop: Stop<O>): Stop<S> =>
    stopOf((memory, state) => stop.judge(memory, observe(state)));
