import { badInputLine, type BadInput } from './bad-input';
import { exitCode, type ExitCode } from './exit-code';

/**
 * How a command ends without having done its work: the input was bad, or it broke down while it was at work.
 *
 * @category Errors
 */
export type Failure =
  ({ readonly kind: 'badInput' } & BadInput) | { readonly kind: 'failed'; readonly message: string };

/** @category Errors */
export const badInput = (option: string, message: string, accepted?: string): Failure => ({
  kind: 'badInput',
  option,
  message,
  ...(accepted === undefined ? {} : { accepted }),
});

/** @category Errors */
export const failed = (message: string): Failure => ({ kind: 'failed', message });

/**
 * One line, whatever happened.
 *
 * @category Rendering
 */
export const failureLine = (failure: Failure): string =>
  failure.kind === 'badInput' ? badInputLine(failure) : `evorx: ${failure.message.trim().replace(/\s*\n\s*/g, ' ')}`;

/** @category Errors */
export const failureCode = (failure: Failure): ExitCode =>
  failure.kind === 'badInput' ? exitCode.badInput : exitCode.failed;
