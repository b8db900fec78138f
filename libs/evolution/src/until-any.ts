import { type Stop, stopOf } from './stop';

/**
 * Ends as soon as one of the stops does, for its reason; where several do, that of the first given. Without stops it never ends.
 *
 * @category Stops
 * @example
 * import { untilAny, untilFitness, untilGeneration } from '@evorx/evolution';
 *
 * const stop = untilAny(untilFitness(0.98), untilGeneration(50));
 */
export const untilAny = <S>(...stops: ReadonlyArray<Stop<S>>): Stop<S> =>
  stopOf((memory, state) => {
    const verdicts = stops.map(({ judge }, i) => judge(Array.isArray(memory) ? (memory[i] ?? null) : null, state));
    return {
      memory: verdicts.map((verdict) => verdict.memory),
      reason: verdicts.find(({ reason }) => reason !== undefined)?.reason,
    };
  });
