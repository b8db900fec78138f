import type { GenerationStats, HostMessage } from '@evorx/runs';
import { Observable } from 'rxjs';
import type { Lived } from './lived';

/**
 * What a run reports, and to whom.
 *
 * @internal
 */
export interface Reporting<S> {
  /** The last generation that was reported before; -1 for a new run. */
  readonly after: number;
  /** Writes a checkpoint to its file, null where there is none. `usable` is waited for before the file can be found. */
  readonly save: ((lived: Lived<S>, usable: () => Promise<void>) => Promise<string>) | null;
  readonly saveEveryMs: number;
  /** Waits until all that was said so far has arrived. */
  readonly delivered: () => Promise<unknown>;
  /** The last words, after the last checkpoint. */
  readonly conclude: (last: Lived<S> | undefined) => Promise<ReadonlyArray<HostMessage>>;
  readonly now: () => number;
}

/** Generations are said in groups, as one message each would cost more than a fast generation. */
const GROUP_MS = 50;
const GROUP_SIZE = 200;

/**
 * From the states of a run to what its host says: generations in groups, checkpoints while it goes on and one at its end, the last words.
 * A checkpoint can be found only when every generation up to it has been delivered, so that a journal which goes on from it has no gap. A
 * checkpoint never holds the run back; one that cannot be written ends it.
 *
 * @internal
 */
export const reported =
  <S>({ after, save, saveEveryMs, delivered, conclude, now }: Reporting<S>) =>
  (source: Observable<Lived<S>>): Observable<HostMessage> =>
    // Built by hand, since messages, timers and files have to keep one order.
    new Observable((subscriber) => {
      let group: Array<GenerationStats> = [];
      let timer: NodeJS.Timeout | undefined;
      let flushedAt = -Infinity;
      let last: Lived<S> | undefined;
      let savedAt = now();
      let savedIndex: number | undefined;
      let saving: Promise<void> | undefined;

      const flush = (): void => {
        clearTimeout(timer);
        timer = undefined;
        if (group.length === 0) return;
        const generations = group;
        group = [];
        flushedAt = now();
        subscriber.next({ type: 'generations', generations });
      };

      const usable = async (): Promise<void> => {
        await delivered();
        if (subscriber.closed) throw new Error('Nobody waits for this checkpoint any more.');
      };

      const write = async (write: NonNullable<typeof save>, lived: Lived<S>): Promise<void> => {
        flush();
        const generation = lived.stats.index;
        const file = await write(lived, usable);
        savedIndex = generation;
        savedAt = now();
        subscriber.next({ type: 'checkpoint', generation, file });
      };

      const saveMeanwhile = (lived: Lived<S>): void => {
        if (save === null || saving !== undefined || now() - savedAt < saveEveryMs) return;
        saving = write(save, lived)
          .catch((error: unknown) => subscriber.error(error))
          .finally(() => (saving = undefined));
      };

      const saveLast = async (): Promise<void> => {
        await saving;
        if (save !== null && last !== undefined && last.stats.index !== savedIndex) await write(save, last);
      };

      const end = async (): Promise<void> => {
        flush();
        await saveLast();
        if (subscriber.closed) return;
        for (const message of await conclude(last)) subscriber.next(message);
        subscriber.complete();
      };

      subscriber.add(() => clearTimeout(timer));
      subscriber.add(
        source.subscribe({
          next: (lived) => {
            last = lived;
            if (lived.stats.index > after) group.push(lived.stats);
            // A slow generation is told at once: the thread may be busy with the next one when a timer is due.
            if (group.length >= GROUP_SIZE || now() - flushedAt >= GROUP_MS) flush();
            else timer ??= setTimeout(flush, GROUP_MS);
            saveMeanwhile(lived);
          },
          // The last good generation is kept, whatever went wrong after it.
          error: (error: unknown) => {
            flush();
            const fail = (): void => subscriber.error(error);
            saveLast().then(fail, fail);
          },
          complete: () => {
            end().catch((error: unknown) => subscriber.error(error));
          },
        }),
      );
    });
