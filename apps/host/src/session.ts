import type { Strategy } from '@evorx/algorithms';
import type { Genes } from '@evorx/core';
import { writeAside } from '@evorx/files';
import { evolve, type Reason } from '@evorx/evolution';
import { seed } from '@evorx/random';
import { encodeCheckpoint, type HostMessage, type Job } from '@evorx/runs';
import { mnistIn } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { performance } from 'node:perf_hooks';
import { concatMap, defer, from, NEVER, of, takeUntil, takeWhile, type Observable } from 'rxjs';
import { conclude } from './conclude';
import { endingOverdue } from './ending-overdue';
import { finite } from './finite';
import { lived, type Lived, type Living } from './lived';
import { reported } from './reported';
import { checkpointOf, resumed } from './resumed';
import { RunFailure } from './run-failure';
import { runStops } from './run-stops';
import { tellingChampions } from './telling-champions';
import type { World } from './world';

const measureOf = ({ spec }: Job, { loaded }: World): Living<unknown>['measure'] => {
  const network = mnistIn(spec.recipe.problem);
  if (loaded === null || network === null) return () => of(null);
  const { validateEvery } = network;
  return (index, champion) =>
    index % validateEvery === 0
      ? from(loaded.validate(champion() as Genes).then(({ accuracy }) => finite(accuracy)))
      : of(null);
};

const saveOf = <S>({ spec, checkpointFile }: Job, { loaded, hashes }: World, strategy: Strategy<S, unknown>) => {
  if (checkpointFile === null) return null;
  const checkpoint = checkpointOf(strategy, spec, loaded?.dataset.sha256 ?? null, loaded?.backend ?? 'cpu', hashes);
  return async (state: Lived<S>, usable: () => Promise<void>): Promise<string> => {
    const written = await writeAside(checkpointFile, encodeCheckpoint(checkpoint(state)), usable)();
    if (E.isLeft(written)) throw new RunFailure(written.left.message);
    return checkpointFile;
  };
};

/**
 * One session of a run, from the first state (a new one, or the checkpoint's) to the result. It ends by the run's
 * stops, or when `interrupted` emits: the generation at hand is given up then, and made again by the next session. It
 * is given up as well when it does not come long after the run's time is over: see `endingOverdue`. In both cases the
 * last whole generation is the last.
 *
 * @internal
 */
export const session =
  (job: Job, world: World, interrupted: Observable<unknown>, delivered: () => Promise<unknown>) =>
  <S>(strategy: Strategy<S, unknown>): Observable<HostMessage> =>
    defer(() => {
      world.startClock();
      const { checkpoint, elapsedMs, scoringMs } = world;
      const stop = runStops(job.spec, elapsedMs);
      let gaveUp: Reason | undefined;
      const living: Living<S> = {
        strategy,
        stop,
        classifies: world.loaded !== null,
        measure: measureOf(job, world),
        elapsedMs,
        scoringMs,
      };
      const look = lived(living);
      const first =
        checkpoint === null
          ? strategy
              .start(seed(job.spec.seed))
              .pipe(
                concatMap((state) =>
                  look(state, { accuracy: null, memory: null, stats: null, measured: null, foundAt: 0 }),
                ),
              )
          : resumed(living, checkpoint);
      const step = (previous: Lived<S>): Observable<Lived<S>> =>
        strategy.step(previous.state).pipe(concatMap((state) => look(state, previous)));
      return first.pipe(
        concatMap(evolve(step)),
        takeWhile(({ reason }) => reason === undefined, true),
        endingOverdue(
          stop.expiry ?? NEVER,
          (reason) => (gaveUp = reason),
          () => performance.now(),
        ),
        takeUntil(interrupted),
        reported({
          after: checkpoint?.generation ?? -1,
          save: saveOf(job, world, strategy),
          saveEveryMs: job.checkpointEveryMs,
          tell: tellingChampions(job, world, strategy),
          tellEveryMs: job.championEveryMs ?? Infinity,
          delivered,
          conclude: (last) => {
            world.noteFailures();
            return conclude(job, world, strategy)(last, last?.reason ?? gaveUp ?? 'interrupted');
          },
          now: () => performance.now(),
        }),
      );
    });
