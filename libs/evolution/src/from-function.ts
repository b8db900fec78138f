import type { Objective, Scores } from '@evorx/core';
import { defer, type Observable, of } from 'rxjs';
import { failureOf, type OnFailure } from './evaluation-failure';
import type { Batch, Evaluator } from './evaluator';
import type { ObjectiveValues } from './objective-values';
import { perGenome } from './per-genome';
import { scoringFor } from './scoring';

/**
 * How a function is made an evaluator.
 *
 * @category Evaluators
 */
export interface FunctionOptions {
  /** Is given the reason of every genome that scores NaN since the function threw. */
  readonly onFailure?: OnFailure | undefined;
  /**
   * What the answers of a function with a list of objectives have beside these and the violation. Defaults to nothing.
   */
  readonly measures?: ReadonlyArray<string> | undefined;
}

/**
 * An evaluator that scores one genome after the other, at once. NaN is a failed individual, and so is a genome for
 * which `score` throws: `onFailure` is given the reason. A function that does not return cannot be interrupted, by
 * nothing and nobody on its thread.
 *
 * With a list of objectives the function gives a value for each by its name, and by `violation` how much the genome
 * violates the constraints of the problem; what is missing or no number is NaN. An answer with any other name but those
 * of `measures` is a failure, as a misspelt objective would be missing in every answer.
 *
 * Throws `OptionError` unless a list of objectives has 1 to 16 of them, with distinct names other than `violation`.
 *
 * @category Evaluators
 * @example
 * import type { Bits } from '@evorx/core';
 * import { fromFunction } from '@evorx/evolution';
 *
 * const ones = fromFunction({ name: 'ones', direction: 'maximise' }, (bits: Bits) => bits.reduce((sum, bit) => sum + bit, 0));
 *
 * const house = fromFunction(
 *   [
 *     { name: 'cost', direction: 'minimise' },
 *     { name: 'area', direction: 'maximise' },
 *   ],
 *   ([width, depth]: readonly [number, number]) => ({
 *     cost: 300 * (width + depth),
 *     area: width * depth,
 *     violation: Math.max(0, width - 12), // the plot is 12 wide
 *   }),
 * );
 */
export function fromFunction<G>(
  objective: Objective,
  score: (genome: G) => number,
  options?: FunctionOptions,
): Evaluator<G>;
export function fromFunction<G>(
  objectives: ReadonlyArray<Objective>,
  score: (genome: G) => number | ObjectiveValues,
  options?: FunctionOptions,
): Evaluator<G>;
export function fromFunction<G>(
  objective: Objective | ReadonlyArray<Objective>,
  score: (genome: G) => number | ObjectiveValues,
  { onFailure, measures }: FunctionOptions = {},
): Evaluator<G> {
  const scoring = scoringFor('fromFunction', objective, measures);
  const evaluate = (batch: Batch<G>): Observable<Scores> =>
    defer(() => {
      const { genomes } = batch;
      const { put, scores } = scoring(genomes.length);
      for (let i = 0; i < genomes.length; i++) {
        try {
          put(i, score(genomes[i]!));
        } catch (cause) {
          onFailure?.(failureOf(batch, i, cause));
        }
      }
      return of(scores());
    });
  const each = perGenome(scoring, (genome: G) => of(score(genome)), { concurrency: 1, onFailure });
  return Object.assign(evaluate, { guardEach: each.guardEach });
}
