import type { GenerationStats, HostMessage, Job, RunHost } from '@evorx/runs';
import {
  catchError,
  connect,
  defer,
  ignoreElements,
  lastValueFrom,
  map,
  merge,
  type Observable,
  of,
  type OperatorFunction,
  reduce,
  shareReplay,
  switchMap,
  take,
  takeUntil,
  tap,
  endWith,
  filter,
} from 'rxjs';
import type { Printed } from '../output/printed';
import { reasonOf } from '../terminal/reason-of';
import type { Signal } from '../terminal/terminal';
import { concluded, noOutcome, type Outcome } from './outcome';
import { tellUnsaved } from './tell-unsaved';

/**
 * A run about to begin, with everything that listens to it.
 *
 * @category Model
 */
export interface Execution {
  /** Loads the host that suits the job. */
  readonly host: (job: Job) => Promise<RunHost>;
  readonly job: Job;
  readonly display: OperatorFunction<HostMessage, Printed>;
  readonly print: (printed: Printed) => void;
  /** Keeps generations; what it throws ends the run as failed. */
  readonly record: (generations: ReadonlyArray<GenerationStats>) => void;
  /** The first asks the run to stop; one that came before the run began counts. */
  readonly signals: Observable<Signal>;
}

const stoppingNote = (): HostMessage => ({
  type: 'note',
  text: 'Interrupted: stopping, with a checkpoint of what there is. Once more quits at once.',
});

/**
 * Runs a job to its end: prints what the display makes of its messages, records its generations, and hands on the first signal as an
 * interrupt. Never rejects: what breaks is in the outcome.
 *
 * @category Execution
 */
export const execute = ({ host, job, display, print, record, signals }: Execution): Promise<Outcome> => {
  const interrupt = signals.pipe(take(1), shareReplay({ bufferSize: 1, refCount: true }));
  return lastValueFrom(
    defer(() => host(job)).pipe(
      switchMap(({ launch }) => launch(job, interrupt)),
      tap((message) => message.type === 'generations' && record(message.generations)),
      catchError((error: unknown) => of<HostMessage>({ type: 'failed', message: reasonOf(error) })),
      connect((messages) => {
        const over = messages.pipe(ignoreElements(), endWith(undefined));
        const stopping = interrupt.pipe(
          takeUntil(over),
          filter((signal) => signal !== 'EPIPE'),
          map(stoppingNote),
        );
        return merge(
          merge(messages.pipe(tellUnsaved), stopping).pipe(display, tap(print), ignoreElements()),
          messages.pipe(reduce(concluded, noOutcome)),
        );
      }),
    ),
  );
};
