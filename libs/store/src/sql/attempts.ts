import type { StoreError } from '@evorx/runs';
import { backOff } from '@evorx/runs/constants';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * How long an operation is attempted while the database cannot be reached or is locked: a connection that was cut is
 * replaced within that.
 */
const PATIENCE_MS = 4_000;
/** Whether it may be over in a moment: a connection that was cut, another writer. */
const isBrief = ({ unavailable }: StoreError): boolean => unavailable === 'unreachable' || unavailable === 'locked';
/** The longest wait between two attempts. */
const MOST_MS = 250;

/**
 * Attempts work on a database that may not be reachable for a moment: again and again, with back-off, until it
 * succeeds, fails for another reason, or the time is over. `again` says that an attempt before may have succeeded
 * without its answer.
 *
 * @internal
 */
export type Attempt = <A>(work: (again: boolean) => Promise<A>, patienceMs?: number) => TaskEither<StoreError, A>;

/** Attempts that end, too, where `closed` says so. @internal */
export const attempts =
  (failureOf: (error: unknown) => StoreError, closed: () => boolean): Attempt =>
  (work, patienceMs = PATIENCE_MS) =>
  async () => {
    const until = performance.now() + patienceMs;
    for (let failures = 0; ;) {
      try {
        return E.right(await work(failures > 0));
      } catch (error) {
        const failure = failureOf(error);
        if (!isBrief(failure) || closed() || performance.now() >= until) return E.left(failure);
        await wait(Math.min(MOST_MS, backOff(++failures)));
      }
    }
  };
