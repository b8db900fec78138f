import type { Rng } from '@evorx/random';

/** What a generation's images depend on; a `Batch` and a `Probe` both are one. */
export interface Moment {
  readonly rng: Rng;
  /** How much of the budget is spent, in [0, 1]. */
  readonly progress: number;
}
