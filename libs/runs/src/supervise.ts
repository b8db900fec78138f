import * as E from 'fp-ts/Either';
import { access } from 'node:fs/promises';
import { ReplaySubject, concatMap, type Subscription } from 'rxjs';
import type { HostMessage, Job } from './host';
import { afterGenerations, afterResult } from './record-after';
import type { RunChange } from './run-event';
import { runFiles } from './run-files';
import type { RunRecord } from './run-record';
import type { RunResult } from './run-result';
import type { RunsOptions } from './runs';

/** What somebody wants of a run that is in a host. */
type Wish = 'pause' | 'shutdown' | 'cancel';

/**
 * A run that has a place: from its launch until its host is gone and its record says why.
 *
 * @internal
 */
export interface Live {
  /** Lets the host stop by itself (`pause`, `shutdown`) or kills it (`cancel`, which goes before the others). */
  readonly ask: (wish: Wish) => void;
  /** Kills the host, and leaves the run to be recovered. */
  readonly kill: () => void;
  /** It was asked or killed, and is about to leave its place. */
  readonly leaving: () => boolean;
  /** The record says RUNNING. */
  readonly launched: Promise<void>;
  /** The host is gone, the last change is written. Never rejects. */
  readonly ended: Promise<void>;
}

/** How one process ended. */
type Outcome =
  | { readonly type: 'result'; readonly result: RunResult }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'died'; readonly reason: string };

/** How often a run is started again after its host died. */
const RESTARTS = 3;

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Launches a run and sees it through: writes what its host says to the store, in order and once, starts a host that died again from the last
 * checkpoint, and writes how it ended. While a run is live, nobody else writes its record.
 *
 * @internal
 */
export const supervise = (
  { store, host, directory, checkpointEveryMs, dataDirectory, log }: RunsOptions,
  restarts: { of: (id: string) => number; count: (id: string) => void },
  queued: RunRecord,
): Live => {
  const { id } = queued;
  const files = runFiles(directory)(id);
  // Replayed, because the wish may come before the host listens.
  const interrupt = new ReplaySubject<void>(1);
  let record = queued;
  let wish: Wish | undefined;
  let fromTheStart = false;
  let subscription: Subscription | undefined;
  let abandon: (() => void) | undefined;

  const write = async (next: RunRecord, ...changes: ReadonlyArray<RunChange>): Promise<void> => {
    const written = await store.append(next, changes)();
    if (E.isLeft(written)) throw new Error(`The store failed: ${written.left.message}`);
    record = next;
  };

  /** A host that starts again repeats what is in the journal already; what it leaves out cannot be had from that checkpoint. */
  const follows = (index: number): void => {
    if (index <= record.generation + 1) return;
    fromTheStart = true;
    throw new Error(`The checkpoint is ahead of the journal, at generation ${index - 1} of ${record.generation}.`);
  };

  const hear = async (message: HostMessage): Promise<void> => {
    if (message.type === 'note') return log?.({ run: id, text: message.text });
    if (message.type !== 'generations') return;
    const fresh = message.generations.filter(({ index }) => index > record.generation);
    if (fresh[0] === undefined) return;
    follows(fresh[0].index);
    await write(
      afterGenerations(record, fresh),
      ...fresh.map((generation): RunChange => ({ type: 'Advanced', generation })),
    );
  };

  const executed = async (): Promise<Outcome> => {
    const job: Job = {
      spec: record.spec,
      resumeFrom: !fromTheStart && (await exists(files.checkpoint)) ? files.checkpoint : null,
      checkpointFile: files.checkpoint,
      checkpointEveryMs,
      championDirectory: files.champion,
      dataDirectory: dataDirectory ?? null,
    };
    let outcome = { type: 'died', reason: 'The host ended without a word.' } as Outcome;
    let writing: Promise<void> = Promise.resolve();
    const listen = (message: HostMessage): Promise<void> => {
      if (message.type === 'result' || message.type === 'failed') outcome = message;
      return (writing = hear(message));
    };
    await new Promise<void>((resolve) => {
      // Whoever kills the host waits for the write that is under way; nothing is written after it.
      abandon = () => {
        subscription?.unsubscribe();
        outcome = { type: 'died', reason: 'The host was killed.' };
        writing.then(resolve, () => resolve());
      };
      if (wish !== undefined) return abandon();
      subscription = host
        .launch(job, interrupt)
        .pipe(concatMap(listen))
        .subscribe({
          error: (error: unknown) => {
            outcome = { type: 'died', reason: reasonOf(error) };
            resolve();
          },
          complete: resolve,
        });
      return undefined;
    });
    if (outcome.type === 'result' && outcome.result.generations > record.generation) {
      fromTheStart = true;
      return { type: 'died', reason: 'The checkpoint is ahead of the journal.' };
    }
    return outcome;
  };

  const conclude = async (): Promise<void> => {
    for (;;) {
      const outcome = await executed();
      if (wish === 'cancel') return write({ ...record, state: 'CANCELLED' }, { type: 'Cancelled' });
      if (outcome.type === 'result' && outcome.result.reason !== 'interrupted')
        return write(afterResult(record, outcome.result), { type: 'Finished', result: outcome.result });
      if (outcome.type === 'failed') return fail(outcome.message);
      if (wish === 'shutdown') return;
      if (wish === 'pause' || outcome.type === 'result')
        return write({ ...record, state: 'PAUSED' }, { type: 'Paused' });
      if (restarts.of(id) >= RESTARTS)
        return fail(`The host died ${RESTARTS + 1} times, the last time with: ${outcome.reason}`);
      restarts.count(id);
      log?.({
        run: id,
        text: `The host died and is started again (${restarts.of(id)} of ${RESTARTS}). ${outcome.reason}`,
      });
    }
  };

  const fail = (error: string): Promise<void> =>
    write({ ...record, state: 'FAILED', error }, { type: 'Failed', error });

  const launched = write({ ...queued, state: 'RUNNING' });
  const ended = launched.then(conclude).catch((error: unknown) => log?.({ run: id, text: reasonOf(error) }));

  return {
    ask: (asked) => {
      if (asked === 'cancel' || wish === undefined) wish = asked;
      if (asked === 'cancel') abandon?.();
      else interrupt.next();
    },
    kill: () => {
      wish ??= 'shutdown';
      abandon?.();
    },
    leaving: () => wish !== undefined,
    launched: launched.catch(() => undefined),
    ended: ended.then(() => undefined),
  };
};
