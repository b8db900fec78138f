import { type Objective, scoresOf } from '@evorx/core';
import { defer, of } from 'rxjs';
import type { Evaluator } from './evaluator';

/**
 * An evaluator that scores one genome after the other, at once. NaN is a failed individual; an exception ends the run.
 *
 * @category Evaluators
 * @example
 * import type { Bits } from '@evorx/core';
 * import { fromFunction } from '@evorx/evolution';
 *
 * const ones = fromFunction({ name: 'ones', direction: 'maximise' }, (bits: Bits) => bits.reduce((sum, bit) => sum + bit, 0));
 */
export const fromFunction = <G>(objective: Objective, score: (genome: G) => number): Evaluator<G> => {
  const toScores = scoresOf(objective);
  return ({ genomes }) =>
    defer(() => {
      const values = new Float64Array(genomes.length);
      for (let i = 0; i < values.length; i++) values[i] = score(genomes[i]!);
      return of(toScores(values));
    });
};
