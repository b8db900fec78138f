import type { Observation } from '@evorx/core';
import type { Step } from '@evorx/evolution';
import type { Rng } from '@evorx/random';
import type { Observable } from 'rxjs';
import type { Codec } from './codec';

/**
 * A whole algorithm over a state of its own. Stops, statistics, checkpoints, the CLI and the API serve every strategy through these
 * five names, and know nothing else of it.
 *
 * @category Model
 */
export interface Strategy<S, G> {
  /** The scored initial state, generation 0. Cold, one emission. */
  readonly start: (rng: Rng) => Observable<S>;
  readonly step: Step<S>;
  /** What stops and statistics see of a state. */
  readonly observe: (state: S) => Observation<G>;
  /** The candidates for champion, the fittest first; never empty. */
  readonly champions: (state: S) => ReadonlyArray<G>;
  /** How a state is written into a checkpoint. */
  readonly codec: Codec<S>;
}
