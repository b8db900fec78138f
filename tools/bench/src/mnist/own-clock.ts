/**
 * A run's own clock: it stands still while the run is watched, so that watching costs the run nothing of its budget.
 */
export interface OwnClock {
  /** Milliseconds that the run itself has taken since the clock was made. */
  readonly elapsedMs: () => number;
  /** Lets an action happen off the clock. */
  readonly aside: <A>(action: () => Promise<A>) => Promise<A>;
}

/** A clock that begins at 0 now; `now` is in milliseconds. Asides do not overlap. */
export const ownClock = (now: () => number): OwnClock => {
  const began = now();
  let left = 0;
  let stood: number | undefined;
  return {
    elapsedMs: () => (stood ?? now()) - began - left,
    aside: async (action) => {
      stood = now();
      try {
        return await action();
      } finally {
        left += now() - stood;
        stood = undefined;
      }
    },
  };
};
