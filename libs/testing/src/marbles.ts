import { type RunHelpers, TestScheduler } from 'rxjs/testing';

/**
 * Runs a marble test in virtual time: what is emitted must equal what is expected, through and through.
 *
 * @category Streams
 */
export const marbles = (test: (helpers: RunHelpers) => void): void =>
  new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(test);
