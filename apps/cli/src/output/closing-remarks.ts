import type { RunResult } from '@evorx/runs';
import type { EvolveFlags } from '../options/evolve-flags';

/**
 * What is said on stderr when a run has ended: how a saved one that was interrupted goes on.
 *
 * @category Rendering
 */
export const closingRemarks = (
  { quiet }: EvolveFlags,
  { reason }: RunResult,
  savedAs: string | null,
): ReadonlyArray<string> =>
  savedAs === null || quiet || reason !== 'interrupted'
    ? []
    : [`Run ${savedAs} is PAUSED: evorx serve can resume it, with resumeRun(id: "${savedAs}").`];
