import type { Genes } from '@evorx/core';
import type { Budget, Evaluator } from '@evorx/evolution';
import type { Random } from '@evorx/random';

/**
 * What all algorithms that move a single point are given.
 *
 * @category Strategies
 */
export interface SearchConfig {
  /** Draws the start. */
  readonly init: Random<Genes>;
  /** Scores the start as generation 0, and whatever members the strategy samples as whole genomes. */
  readonly evaluator: Evaluator<Genes>;
  /**
   * The decay of the moving average of the centres, in [0, 1); 0, no average, where it is not given. After t
   * generations the decay is at most (1 + t) / (10 + t), so that the start is soon forgotten.
   */
  readonly average?: number | undefined;
  /**
   * Whether scores of different generations can be compared, so that the best individual ever scored is kept and is
   * the champion; `true` by default. `false` where every generation is scored on a fresh mini-batch: the champion is
   * the moving average then.
   */
  readonly comparable?: boolean | undefined;
  /** What progress is measured by; progress stays 0 without a budget. */
  readonly budget?: Budget | undefined;
  /** Milliseconds since the run began, for a budget in time. */
  readonly elapsedMs?: (() => number) | undefined;
}
