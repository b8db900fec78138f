import { type Objective, scoresOf } from '@evorx/core';
import { catchError, defer, from, map, type Observable, of, reduce } from 'rxjs';
import { failureOf, type OnFailure } from './evaluation-failure';
import type { Batch, Evaluator, Guarding } from './evaluator';
import { mergeBounded } from './merge-bounded';

/**
 * An evaluator that scores every genome by a stream of its own, `concurrency` of them at a time: NaN where that ends
 * with an error. Scores are put in place by index, whatever the order in which they come.
 */
export const perGenome = <G>(
  objective: Objective,
  scoreOf: (genome: G) => Observable<number>,
  { concurrency, onFailure }: { readonly concurrency: number; readonly onFailure?: OnFailure | undefined },
): Evaluator<G> => {
  const toScores = scoresOf(objective);
  const evaluating =
    ({ attempt, onFailure: alsoOnFailure }: Partial<Guarding>) =>
    (batch: Batch<G>) => {
      const failed = (index: number, cause: unknown): Observable<number> => {
        const failure = failureOf(batch, index, cause);
        onFailure?.(failure);
        alsoOnFailure?.(failure);
        return of(NaN);
      };
      return defer(() =>
        from(batch.genomes).pipe(
          mergeBounded((genome, index) => {
            const scoring = defer(() => scoreOf(genome));
            return (attempt?.(scoring) ?? scoring).pipe(
              catchError((cause: unknown) => failed(index, cause)),
              map((value) => ({ index, value })),
            );
          }, concurrency),
          reduce((values, { index, value }) => {
            values[index] = value;
            return values;
          }, new Float64Array(batch.genomes.length)),
          map(toScores),
        ),
      );
    };
  return Object.assign(evaluating({}), { guardEach: evaluating });
};
