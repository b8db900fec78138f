import type { Observable, Subscription } from 'rxjs';
import { backOff } from '../store/back-off';
import { isUnavailable } from '../store/store-error';

/**
 * What one look at the source brought. `more`: look again at once; `done`: nothing will follow.
 *
 * @internal
 */
export interface Look<A> {
  readonly values: ReadonlyArray<A>;
  readonly done: boolean;
  readonly more: boolean;
}

/**
 * An async iterable that looks when it is asked, and waits for `changed` where a look brought nothing. It subscribes
 * before its first look and notes every change during a look, so that no wake-up is lost. Written as an iterator: the
 * `return()` of an async generator would wait for the `next()` that is under way, and so never release a reader that is
 * idle. A look that fails because the store is unavailable is repeated, with back-off, until it succeeds or the reader
 * is released.
 *
 * @internal
 */
export const pulled = <A>(changed: Observable<unknown>, open: () => () => Promise<Look<A>>): AsyncIterable<A> => ({
  [Symbol.asyncIterator]: () => {
    let ready: ReadonlyArray<A> = [];
    let position = 0;
    let look: (() => Promise<Look<A>>) | undefined;
    let subscription: Subscription | undefined;
    let news = false;
    let wake: (() => void) | undefined;
    let closed = false;
    let returned = false;
    let turn: Promise<unknown> = Promise.resolve();
    let turns = 0;
    let failures = 0;

    const notice = (): void => {
      news = true;
      wake?.();
    };
    const close = (): void => {
      closed = true;
      subscription?.unsubscribe();
      wake?.();
    };
    const end: IteratorReturnResult<undefined> = { done: true, value: undefined };

    /** Waits for a change, the end, or the time. */
    const rest = (ms?: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });

    const pull = async (): Promise<IteratorResult<A, undefined>> => {
      if (returned) return end;
      subscription ??= changed.subscribe({ next: notice, complete: close, error: close });
      look ??= open();
      while (position >= ready.length) {
        if (closed) return end;
        news = false;
        const brought = await look().catch((error: unknown) => {
          if (!isUnavailable(error)) throw error;
          return undefined;
        });
        if (returned) return end;
        if (brought === undefined) {
          await rest(backOff(++failures));
          continue;
        }
        failures = 0;
        ready = brought.values;
        position = 0;
        if (brought.done) close();
        else if (ready.length === 0 && !brought.more && !news && !closed) {
          await rest();
        }
      }
      return { done: false, value: ready[position++]! };
    };

    return {
      next: () => {
        // What is at hand needs no turn of its own: many readers are given two events at a time, many times a second.
        if (turns === 0 && position < ready.length) return Promise.resolve({ done: false, value: ready[position++]! });
        turns++;
        const result = turn.then(pull).then(
          (pulled) => {
            turns--;
            return pulled;
          },
          (error: unknown) => {
            turns--;
            close();
            ready = [];
            throw error;
          },
        );
        turn = result.catch(() => undefined);
        return result;
      },
      return: () => {
        returned = true;
        close();
        ready = [];
        return Promise.resolve(end);
      },
    };
  },
});
