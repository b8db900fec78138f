import type { Checkpoint, HostMessage, Job } from '@evorx/runs';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { defer, map, type Observable } from 'rxjs';
import { readCheckpoint } from './read-checkpoint';

type Reached = Pick<Checkpoint, 'generation' | 'evaluations' | 'elapsedMs' | 'backend'>;

const nowhere: Reached = { generation: -1, evaluations: 0, elapsedMs: 0, backend: 'cpu' };

const reached = ({ resumeFrom }: Job): Promise<Reached> =>
  resumeFrom === null
    ? Promise.resolve(nowhere)
    : pipe(
        readCheckpoint(resumeFrom),
        TE.match(
          () => nowhere,
          (checkpoint): Reached => checkpoint,
        ),
      )();

/**
 * The last word of a run that was interrupted while it was loading: it is where its checkpoint is, or nowhere yet.
 *
 * @internal
 */
export const interruptedEarly = (job: Job): Observable<HostMessage> =>
  defer(() => reached(job)).pipe(
    map(({ generation, evaluations, elapsedMs, backend }) => ({
      type: 'result',
      result: {
        preset: job.spec.preset,
        seed: job.spec.seed,
        generations: generation,
        evaluations,
        best: null,
        bestSoFar: null,
        invalid: 0,
        accuracy: null,
        testAccuracy: null,
        testLoss: null,
        reason: 'interrupted',
        genes: 0,
        backend,
        dataset: null,
        elapsedMs,
      },
    })),
  );
