import { type Objective, scoresOf } from '@evorx/core';
import { defer, of } from 'rxjs';
import { failureOf, type OnFailure } from './evaluation-failure';
import type { Batch, Evaluator } from './evaluator';
import { perGenome } from './per-genome';

/**
 * An evaluator that scores one genome after the other, at once. NaN is a failed individual, and so is a genome for
 * which `score` throws: `onFailure` is given the reason. A function that does not return cannot be interrupted, by
 * nothing and nobody on its thread.
 *
 * @category Evaluators
 * @example
 * import type { Bits } from '@evorx/core';
 * import { fromFunction } from '@evorx/evolution';
 *
 * const ones = fromFunction({ name: 'ones', direction: 'maximise' }, (bits: Bits) => bits.reduce((sum, bit) => sum + bit, 0));
 */
export const fromFunction = <G>(
  objective: Objective,
  score: (genome: G) => number,
  { onFailure }: { readonly onFailure?: OnFailure | undefined } = {},
): Evaluator<G> => {
  const toScores = scoresOf(objective);
  const evaluate = (batch: Batch<G>) =>
    defer(() => {
      const { genomes } = batch;
      const values = new Float64Array(genomes.length);
      for (let i = 0; i < values.length; i++) {
        try {
          values[i] = score(genomes[i]!);
        } catch (cause) {
          values[i] = NaN;
          onFailure?.(failureOf(batch, i, cause));
        }
      }
      return of(toScores(values));
    });
  const each = perGenome(objective, (genome: G) => of(score(genome)), { concurrency: 1, onFailure });
  return Object.assign(evaluate, { guardEach: each.guardEach });
};
