import type { GenerationStats } from './generation-stats';
import type { RunResult } from './run-result';

/**
 * What happens to a run, as clients see it. The sequence counts 0, 1, 2, ... within the run, without gaps.
 *
 * @category Model
 */
export type RunEvent = { readonly sequence: number } & RunChange;

/**
 * An event before it has its place in the journal.
 *
 * @category Model
 */
export type RunChange =
  | { readonly type: 'Started' }
  | { readonly type: 'Advanced'; readonly generation: GenerationStats }
  | { readonly type: 'Paused' }
  | { readonly type: 'Resumed' }
  | { readonly type: 'Finished'; readonly result: RunResult }
  | { readonly type: 'Cancelled' }
  | { readonly type: 'Failed'; readonly error: string };
