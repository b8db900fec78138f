import type { OnFailure } from '@evorx/evolution';
import { failureMessage } from './run-failure';

/** A reason may be as long as whoever threw it likes. */
const LONGEST = 500;

const inOneLine = (reason: string): string => {
  const line = failureMessage(reason);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line.replace(/\.$/, '');
};

/**
 * What is noted of evaluations that failed: the first of a session with its reason, and at the end how many there were.
 *
 * @internal
 */
export interface FailedEvaluations {
  readonly failed: OnFailure;
  /** Notes the number, where there was more than the one that was noted. */
  readonly sum: () => void;
}

/** Counts from zero. @internal */
export const failedEvaluations = (note: (text: string) => void): FailedEvaluations => {
  let count = 0;
  return {
    failed: ({ generation, index, reason }) => {
      if (++count > 1) return;
      note(
        `Genome ${index} of generation ${generation} could not be evaluated: ${inOneLine(reason)}. ` +
          'It has no score, and the run goes on; further failures are counted.',
      );
    },
    sum: () => {
      if (count > 1) note(`${count} evaluations failed.`);
    },
  };
};
