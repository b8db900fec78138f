import { type Stop, stopOf } from './stop';

/**
 * A stop for states that show what it looks at. Takes a strategy, or anything else that can `observe` its states, or
 * the function itself; so every stop works on every strategy's stream:
 * `run.pipe(observedBy(strategy)(untilFitness(0.98)))`.
 *
 * @category Stops
 * @example
 * import type { Observation } from '@evorx/core';
 * import { observedBy, untilGeneration } from '@evorx/evolution';
 *
 * const stop = observedBy((islands: ReadonlyArray<Observation>) => islands[0]!)(untilGeneration(50));
 */
export function observedBy<S, O>(strategy: { readonly observe: (state: S) => O }): (stop: Stop<O>) => Stop<S>;
export function observedBy<S, O>(observe: (state: S) => O): (stop: Stop<O>) => Stop<S>;
export function observedBy<S, O>(by: { readonly observe: (state: S) => O } | ((state: S) => O)) {
  const observe = typeof by === 'function' ? by : by.observe;
  return (stop: Stop<O>): Stop<S> => stopOf((memory, state) => stop.judge(memory, observe(state)), stop.expiry);
}
