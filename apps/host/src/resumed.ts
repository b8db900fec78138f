import type { Strategy } from '@evorx/algorithms';
import type { StopMemory } from '@evorx/evolution';
import { ACCURACY, type Backend, type Checkpoint } from '@evorx/runs';
import type { RunSpec } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { map, of, type Observable } from 'rxjs';
import type { KnownModules } from './changed-modules';
import type { HostModules } from './host-modules';
import { lived, type Lived, type Living } from './lived';
import { RunFailure } from './run-failure';
import { version } from './version';

/** What a checkpoint carries beside the strategy's state: what the state was judged by. */
interface Extra {
  readonly measured: number | null;
  readonly accuracy: number | null;
  readonly before: StopMemory;
  readonly foundAt: number;
  readonly modules?: KnownModules['modules'];
}

/**
 * The checkpoint of a state.
 *
 * @internal
 */
export const checkpointOf =
  <S>(
    strategy: Strategy<S, unknown>,
    spec: RunSpec,
    dataset: string | null,
    backend: Backend,
    modules: HostModules['hashes'],
  ) =>
  ({ state, stats, accuracy, before, foundAt }: Lived<S>): Checkpoint => {
    const extra: Extra = {
      measured: stats.figures[ACCURACY.key] ?? null,
      accuracy,
      before,
      foundAt,
      ...(Object.keys(modules).length === 0 ? {} : { modules }),
    };
    return {
      spec,
      state: strategy.codec.encode(state),
      generation: stats.index,
      evaluations: stats.evaluations,
      elapsedMs: stats.elapsedMs,
      dataset,
      backend,
      version,
      extra,
    };
  };

/**
 * The state of a checkpoint, judged as it was when it was reached: nothing is measured again.
 *
 * @internal
 */
export const resumed = <S>(living: Living<S>, checkpoint: Checkpoint): Observable<Lived<S>> => {
  const state = living.strategy.codec.decode(checkpoint.state);
  if (E.isLeft(state)) throw new RunFailure(`The checkpoint does not fit the recipe: ${state.left}`);
  const extra = (checkpoint.extra ?? {}) as Partial<Extra>;
  const { measured = null, accuracy = null, before = null, foundAt = checkpoint.generation } = extra;
  return lived({ ...living, measure: () => of(measured) })(state.right, {
    accuracy,
    memory: before,
    stats: null,
    measured: null,
    foundAt,
  }).pipe(map((reached) => ({ ...reached, foundAt })));
};
