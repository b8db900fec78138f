import type { RunResult } from './run-result';

/**
 * How one process of a run ended.
 *
 * @internal
 */
export type Outcome =
  | { readonly type: 'result'; readonly result: RunResult }
  | { readonly type: 'failed'; readonly message: string }
  /** Without a last word, or with words that cannot be. */
  | { readonly type: 'died'; readonly reason: string }
  /** Interrupted, so that the store could catch up. */
  | { readonly type: 'held' }
  /** The store did not take what it said: it is broken, or the run is another's. */
  | { readonly type: 'refused'; readonly reason: string };
