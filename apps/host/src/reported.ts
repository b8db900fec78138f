import type { GenerationStats, HostMessage } from '@evorx/runs';
import { setTimeout as pause } from 'node:timers/promises';
import { Observable } from 'rxjs';
import type { Lived } from './lived';
import { meanwhile } from './meanwhile';
import { failureMessage } from './run-failure';

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
  /** What there is to say of the champion of a state: nothing where that is not new; null where nobody asked. */
  readonly tell: ((lived: Lived<S>) => Promise<ReadonlyArray<HostMessage>>) | null;
  readonly tellEveryMs: number;
  /** Waits until all that was said so far has arrived. */
  readonly delivered: () => Promise<unknown>;
  /** The last words, after the last checkpoint. */
  readonly conclude: (last: Lived<S> | undefined) => Promise<ReadonlyArray<HostMessage>>;
  readonly now: () => number;
}

/** Generations are said in groups, as one message each would cost more than a fast generation. */
const GROUP_MS = 10;
const GROUP_SIZE = 200;
/** How often the last checkpoint is tried, which no later one follows, and the milliseconds between. */
const LAST_TRIES = 2;
const LAST_PAUSE_MS = 200;
/** The champion takes no more than a tenth of a run's time, however slow the machine is. */
const REST = 10;

/**
 * From the states of a run to what its host says: its figures, generations in groups, champions and checkpoints while
 * it goes on, the last checkpoint, the last words. A champion is told of after its generation. A checkpoint can be
 * found only when every generation up to it has been delivered, so that a journal which goes on from it has no gap. A
 * checkpoint never holds the run back: one that cannot be written is said, and the next one is tried after the usual
 * time; the last one that was written stays.
 *
 * @internal
 */
export const reported =
  <S>({ after, save, saveEveryMs, tell, tellEveryMs, delivered, conclude, now }: Reporting<S>) =>
  (source: Observable<Lived<S>>): Observable<HostMessage> =>
    // Built by hand, since messages, timers and files have to keep one order.
    new Observable((subscriber) => {
      let declared = false;
      let group: Array<GenerationStats> = [];
      let timer: NodeJS.Timeout | undefined;
      let flushedAt = -Infinity;
      let last: Lived<S> | undefined;
      let savedIndex: number | undefined;

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
        try {
          const file = await write(lived, usable);
          savedIndex = generation;
          subscriber.next({ type: 'checkpoint', generation, file });
        } catch (error) {
          subscriber.next({ type: 'checkpointFailed', generation, message: failureMessage(error) });
        }
      };

      const saving =
        save === null
          ? null
          : meanwhile<Lived<S>>(
              (lived) => write(save, lived),
              (error) => subscriber.error(error),
              { everyMs: saveEveryMs, rest: 0, eager: false },
              now,
            );

      const report = async (tell: NonNullable<Reporting<S>['tell']>, lived: Lived<S>): Promise<void> => {
        const messages = await tell(lived);
        if (messages.length === 0) return;
        flush();
        for (const message of messages) subscriber.next(message);
      };

      const telling =
        tell === null
          ? null
          : meanwhile<Lived<S>>(
              (lived) => report(tell, lived),
              (error) => subscriber.next({ type: 'note', text: `No news of the champion: ${failureMessage(error)}` }),
              { everyMs: tellEveryMs, rest: REST, eager: true },
              now,
            );

      const saveLast = async (): Promise<void> => {
        await saving?.settled();
        if (save === null || last === undefined) return;
        for (let tries = 0; tries < LAST_TRIES && last.stats.index !== savedIndex; tries++) {
          if (tries > 0) await pause(LAST_PAUSE_MS);
          await write(save, last);
        }
      };

      const end = async (): Promise<void> => {
        flush();
        await saveLast();
        await telling?.settled();
        if (subscriber.closed) return;
        for (const message of await conclude(last)) subscriber.next(message);
        subscriber.complete();
      };

      subscriber.add(() => clearTimeout(timer));
      subscriber.add(
        source.subscribe({
          next: (lived) => {
            last = lived;
            if (!declared) subscriber.next({ type: 'figures', figures: lived.measured.figures });
            declared = true;
            if (lived.stats.index > after) group.push(lived.stats);
            // A slow generation is told at once: the thread may be busy with the next one when a timer is due.
            if (group.length >= GROUP_SIZE || now() - flushedAt >= GROUP_MS) flush();
            else timer ??= setTimeout(flush, GROUP_MS);
            saving?.offer(lived);
            telling?.offer(lived);
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
