/**
 * A run that cannot go on, with a sentence for its user. Whatever else is thrown is a fault of the program, and says so.
 *
 * @category Internals
 */
export class RunFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RunFailure';
  }
}

/**
 * One line that says why a run failed.
 *
 * @category Internals
 */
export const failureMessage = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s*\n\s*/g, ' ').trim() || 'The run failed without saying why.';
};
