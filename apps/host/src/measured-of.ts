import type { Scores } from '@evorx/core';
import { figuresOf, type Measured } from '@evorx/evolution';
import { ACCURACY } from '@evorx/runs';
import type { Seen } from './run-stops';

/**
 * What is measured of the generations of a run with such scores: the figures of every run, and of a classifier the
 * validation accuracy of its champion.
 *
 * @internal
 */
export const measuredOf = (scores: Scores, classifies: boolean): Measured<Seen> => {
  const { figures, measure } = figuresOf(scores);
  return classifies
    ? {
        figures: [...figures, ACCURACY],
        measure: (seen) => ({ ...measure(seen), [ACCURACY.key]: seen.accuracy }),
      }
    : { figures, measure };
};
