import type { Genes, Scores } from '@evorx/core';
import type { Rng } from '@evorx/random';
import type { BestSoFar } from './best-so-far';
import type { OptimiserMemory } from './optimiser';

/**
 * One element of a run that moves a single point: the state of all evolution strategies and descents here. All there is
 * to know about the run; nothing in it is ever written to.
 *
 * @category Model
 */
export interface Search {
  /** 0 is the start. */
  readonly index: number;
  /** Candidates scored so far. */
  readonly evaluations: number;
  /** How much of the budget is spent, in [0, 1]; 0 where there is no budget. */
  readonly progress: number;
  readonly rng: Rng;
  /** Of this generation's members, which are not kept themselves. */
  readonly scores: Scores;
  /** Where the next members are sampled around. */
  readonly centre: Genes;
  /**
   * The moving average of the centres, in double precision; the centre itself where none is asked for, and at the
   * start. Rounded to single precision, the champion where the best individual is not kept.
   */
  readonly average: Genes | Float64Array;
  /** The standard deviation of each gene, where it is learnt. */
  readonly deviations: Genes | null;
  readonly memory: OptimiserMemory;
  /** The champion where it is kept. */
  readonly bestSoFar: BestSoFar<Genes>;
}
