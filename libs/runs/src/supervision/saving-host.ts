import * as E from 'fp-ts/Either';
import { delay, filter, interval, Observable, Subscription, switchMap, take } from 'rxjs';
import { firstRecord } from './first-record';
import type { HostMessage, RunHost } from '../host/host';
import { newRecord } from '../model/new-record';
import type { RunRecord } from '../model/run-record';
import type { RunsOptions } from '../service/runs';
import { saidOnce } from '../host/said-once';
import { supervise } from './supervise';

/**
 * Where the run of a {@link savingHost} is kept, and under which names.
 *
 * @category Hosts
 */
export interface SavingOptions extends Pick<RunsOptions, 'store' | 'now' | 'directory' | 'championEveryMs'> {
  /** The run's, in the store; new. */
  readonly id: string;
  readonly name: string | null;
}

/** How a run ended that its host has no word for. */
const endOf = ({ state, error }: RunRecord, lastNote: string): string => {
  switch (state) {
    case 'FAILED':
      return error ?? lastNote;
    case 'CANCELLED':
      return 'The run was cancelled by another process.';
    case 'PAUSED':
      return 'The run was paused by another process before it had begun.';
    default:
      return lastNote;
  }
};

/**
 * The program's own output does not wait for the store; whoever watches the run elsewhere is told this late at most.
 */
const WRITE_MS = 90;
/**
 * How often is looked whether an interrupted host has said its last word, and how long the store is waited for after
 * it.
 */
const LOOK_MS = 100;
const LEAVING_MS = 5_000;

/**
 * A host that keeps the run it is to execute in a store as well, as a service of runs does: others see it live, may
 * pause or cancel it, and take it over where this process is gone. The run is executed by `host`, with the files that
 * the job names, and heard of once: a process of it that died goes on from its checkpoint without repeating itself.
 *
 * An interrupt leaves the run PAUSED, or as it is where the store does not take that within seconds, and so does a
 * pause that others ask for: both end with a result whose reason is `interrupted`. A run that others cancel, or that
 * the store takes no more, ends with `failed`. Whoever leaves before the end leaves the run to those who take over the
 * runs of processes that are gone. A job that goes on from a checkpoint begins a record whose first generation is the
 * one after it.
 *
 * It is for one launch: a second run would have the same id.
 *
 * @category Hosts
 * @example
 * import { type RunHost, type RunStore, savingHost } from '@evorx/runs';
 *
 * const saved = (store: RunStore, host: RunHost): RunHost =>
 *   savingHost({ store, id: crypto.randomUUID(), name: 'mine', now: () => Date.now(), directory: '/tmp/runs' })(host);
 */
export const savingHost =
  ({ id, name, now, ...options }: SavingOptions) =>
  (host: RunHost): RunHost => ({
    launch: (job, interrupt) =>
      // Built by hand, since the source is a run under supervision: it is begun by the subscription, and let go of with
      // it.
      new Observable<HostMessage>((subscriber) => {
        const leaving = new Subscription();
        const say = (message: HostMessage): void => subscriber.next(message);
        let lastNote = '';
        const note = (text: string): void => say({ type: 'note', text: (lastNote = text) });

        const run = async (): Promise<void> => {
          const { spec, checkpointEveryMs, dataDirectory } = job;
          const blank = newRecord({ id, name, spec, createdAt: now(), clonedFrom: null });
          const record = await firstRecord(options.store, blank, job.resumeFrom)();
          if (E.isLeft(record)) return say({ type: 'failed', message: record.left.message });
          if (leaving.closed) return;
          const said = saidOnce(host, job, interrupt, say);
          const live = supervise(
            {
              ...options,
              host: said.host,
              checkpointEveryMs,
              dataDirectory,
              writeEveryMs: WRITE_MS,
              log: ({ text }) => note(text),
            },
            record.right,
          );
          leaving.add(() => live.kill());
          // Whoever interrupts the program waits for its host, and then for a store that is away only so long.
          leaving.add(
            interrupt
              .pipe(
                switchMap(() => interval(LOOK_MS)),
                filter(() => said.lastWord() !== undefined),
                take(1),
                delay(LEAVING_MS),
              )
              .subscribe(() => live.kill()),
          );
          leaving.add(
            options.store.asked.pipe(filter((asked) => asked.id === id)).subscribe(({ wish }) => live.ask(wish)),
          );
          await live.ended;
          const { state } = live.record();
          const word = said.lastWord();
          say(
            word?.type === 'result' && (state === 'FINISHED' || state === 'PAUSED')
              ? word
              : { type: 'failed', message: endOf(live.record(), lastNote) },
          );
        };

        run().then(
          () => subscriber.complete(),
          (error: unknown) => subscriber.error(error),
        );
        return leaving;
      }),
  });
