/**
 * What the process tells its caller.
 *
 * @category Model
 */
export const exitCode = {
  ok: 0,
  /** Something went wrong while the command was at work. */
  failed: 1,
  /** The command was not understood; nothing was written. */
  badInput: 2,
  /** Ended by SIGINT, as shells count it: 128 + 2. */
  interrupted: 130,
  /** Ended by SIGTERM: 128 + 15. */
  terminated: 143,
} as const;

/** @category Model */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
