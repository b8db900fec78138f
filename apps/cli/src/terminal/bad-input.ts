/**
 * Something the user typed that cannot be used: which option, what is wrong (the sentence holds the value), what is accepted.
 *
 * @category Errors
 */
export interface BadInput {
  /** As typed: `--population`, `--set algorithm.generational.population=0`, `evolv`. */
  readonly option: string;
  readonly message: string;
  readonly accepted?: string;
}

/**
 * The one line that goes to stderr.
 *
 * @category Rendering
 */
export const badInputLine = ({ option, message, accepted }: BadInput): string =>
  `${option}: ${message}${accepted === undefined ? '' : `; accepted: ${accepted}`}`.replace(/\s*\n\s*/g, ' ');
