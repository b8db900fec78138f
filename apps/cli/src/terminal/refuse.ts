import type { ExitCode } from './exit-code';
import { failureCode, failureLine, type Failure } from './failure';
import type { Terminal } from './terminal';

/**
 * Prints the one line of a failure and gives its exit code.
 *
 * @category Errors
 */
export const refuse =
  (terminal: Pick<Terminal, 'err'>) =>
  (failure: Failure): ExitCode => {
    terminal.err(`${failureLine(failure)}\n`);
    return failureCode(failure);
  };
