import type { Observation } from '@evorx/core';
import { until, untilAny, type Stop } from '@evorx/evolution';
import { stopFor, validationTarget, type RunSpec } from '@evorx/recipe';

/**
 * What the stops of a run look at: the strategy's observation, and the champion's validation accuracy where it was just measured.
 *
 * @internal
 */
export interface Seen extends Observation {
  readonly accuracy: number | null;
}

/**
 * When a run ends: by what its recipe says, then by `stopAt`; where several hold at once, the first of them is the reason.
 *
 * @internal
 */
export const runStops = ({ recipe, stopAt }: RunSpec, elapsedMs: () => number): Stop<Seen> => {
  const target = validationTarget(recipe);
  return untilAny<Seen>(
    stopFor(recipe, { elapsedMs }),
    until('target', ({ accuracy }) => target !== null && accuracy !== null && accuracy >= target),
    until('stop-at', ({ index }) => stopAt !== null && index >= stopAt),
  );
};
