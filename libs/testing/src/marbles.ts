import { type RunHelpers, TestScheduler } from 'rxjs/testing';

/**
 * Runs a marble test in virtual time: what is emitted must equal what is expected, through and through.
 *
 * @category Streams
 * @example
 * ```ts no-run
 * import { marbles } from '@evorx/testing';
 * import { delay } from 'rxjs';
 *
 * marbles(({ cold, expectObservable }) => {
 *   expectObservable(cold('a-b|').pipe(delay(2))).toBe('--a-(b|)');
 * });
 * ```
 */
export const marbles = (test: (helpers: RunHelpers) => void): void =>
  new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(test);
