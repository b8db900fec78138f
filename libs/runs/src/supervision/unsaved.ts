/**
 * What a run waits for that cannot be written for the time being: its checkpoints, or the files of its launch.
 *
 * @internal
 */
export interface Unsaved {
  /** Why its last checkpoint is not kept; null where it is. */
  readonly reason: () => string | null;
  /** Takes note of the reason, and tells it where it is another than before. */
  readonly failed: (reason: string, told?: string) => void;
  readonly saved: () => void;
}

/** Logs when it begins, when the reason changes, and when it is over. @internal */
export const openUnsaved = (log: (text: string) => void): Unsaved => {
  let reason: string | null = null;
  return {
    reason: () => reason,
    failed: (now, told = `The run goes on without a new checkpoint, which is tried again. ${now}`) => {
      if (now !== reason) log(told);
      reason = now;
    },
    saved: () => {
      if (reason !== null) log('The checkpoints of the run are kept again.');
      reason = null;
    },
  };
};
