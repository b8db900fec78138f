/**
 * Work beside a run.
 *
 * @category Internals
 */
export interface Meanwhile<A> {
  /** Begins the work with that value, if none is under way and enough time has passed since the last. */
  readonly offer: (value: A) => void;
  /** When nothing is under way. */
  readonly settled: () => Promise<void>;
}

/**
 * How often work may be done beside a run.
 *
 * @category Internals
 */
export interface Pace {
  /** Milliseconds between the end of one and the beginning of the next. */
  readonly everyMs: number;
  /** How many times as long as the quickest one took there has to be peace, where that is more; 0 where it costs the run nothing. */
  readonly rest: number;
  /** Whether the first value begins it at once, or that waits for an interval too. */
  readonly eager: boolean;
}

/**
 * Work that a run does not wait for: at most one at a time, and no more often than its pace.
 *
 * @category Internals
 */
export const meanwhile = <A>(
  work: (value: A) => Promise<void>,
  failed: (error: unknown) => void,
  { everyMs, rest, eager }: Pace,
  now: () => number,
): Meanwhile<A> => {
  let due = eager ? -Infinity : now() + everyMs;
  // The first one is slow, as it is the first, and others are whenever the run works on in between.
  let quickest = Infinity;
  let working: Promise<void> | undefined;
  return {
    offer: (value) => {
      if (working !== undefined || now() < due) return;
      const began = now();
      working = work(value)
        .catch(failed)
        .finally(() => {
          quickest = Math.min(quickest, now() - began);
          due = now() + Math.max(everyMs, rest * quickest);
          working = undefined;
        });
    },
    settled: () => working ?? Promise.resolve(),
  };
};
