import type { Rng } from '@evorx/random';
import type { Individual } from './individual';
import type { Population } from './population';

/**
 * One element of a run, and all there is to know about it: to resume a run is to evolve from this value.
 *
 * @category Model
 */
export interface Generation<G, M = undefined> {
  /** 0 is the initial population. */
  readonly index: number;
  readonly population: Population<G>;
  /** Candidates scored so far, this generation's included; re-scored ones count again. */
  readonly evaluations: number;
  /**
   * How much of the budget is spent, in [0, 1]; 0 where there is no budget. Every schedule reads this and nothing else.
   */
  readonly progress: number;
  readonly rng: Rng;
  /** What a strategy remembers beyond its population. */
  readonly memory: M;
}

/**
 * The part of a run's state that stops, statistics and observers look at. A {@link Generation} is one as it stands;
 * strategies with a state of their own show one through `Strategy.observe`.
 *
 * @category Model
 */
export type Observation<G = unknown> = Pick<
  Generation<G, unknown>,
  'index' | 'population' | 'evaluations' | 'progress'
> & {
  /** How far variation from here goes, where the strategy has a measure of it: a standard deviation, a rate. */
  readonly stepSize?: number | null;
  /**
   * The best individual ever scored, offspring that were not kept included. `null` where no individual has had finite
   * scores, and where scores of different generations cannot be compared, as on fresh mini-batches. Absent where the
   * state does not keep it.
   */
  readonly bestSoFar?: Individual<G> | null;
};
