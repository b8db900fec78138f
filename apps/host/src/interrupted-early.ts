import type { RunSpec } from '@evorx/recipe';
import type { HostMessage } from '@evorx/runs';

/**
 * The last word of a run that was interrupted before it had a first generation.
 *
 * @internal
 */
export const interruptedEarly = ({ preset, seed }: RunSpec): HostMessage => ({
  type: 'result',
  result: {
    preset,
    seed,
    generations: -1,
    evaluations: 0,
    best: null,
    accuracy: null,
    testAccuracy: null,
    testLoss: null,
    reason: 'interrupted',
    genes: 0,
    backend: 'cpu',
    dataset: null,
    elapsedMs: 0,
  },
});
