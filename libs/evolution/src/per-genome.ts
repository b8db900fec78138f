import { catchError, defer, from, last, map, type Observable, of } from 'rxjs';
import { failureOf, type OnFailure } from './evaluation-failure';
import type { Batch, Evaluator, Guarding } from './evaluator';
import { mergeBounded } from './merge-bounded';
import type { Scoring } from './scoring';

/**
 * An evaluator that scores every genome by a stream of its own, `concurrency` of them at a time: NaN where that ends
 * with an error. Scores are put in place by index, whatever the order in which they come.
 */
export const perGenome = <G, A>(
  scoring: Scoring<A>,
  answerOf: (genome: G) => Observable<A>,
  { concurrency, onFailure }: { readonly concurrency: number; readonly onFailure?: OnFailure | undefined },
): Evaluator<G> => {
  const evaluating =
    ({ attempt, onFailure: alsoOnFailure }: Partial<Guarding>) =>
    (batch: Batch<G>) => {
      const failed = (index: number, cause: unknown): Observable<void> => {
        const failure = failureOf(batch, index, cause);
        onFailure?.(failure);
        alsoOnFailure?.(failure);
        return of(undefined);
      };
      return defer(() => {
        const incoming = scoring(batch.genomes.length);
        return from(batch.genomes).pipe(
          mergeBounded((genome, index) => {
            const answering = defer(() => answerOf(genome));
            return (attempt?.(answering) ?? answering).pipe(
              map((answer) => incoming.put(index, answer)),
              catchError((cause: unknown) => failed(index, cause)),
            );
          }, concurrency),
          last(null, undefined),
          map(incoming.scores),
        );
      });
    };
  return Object.assign(evaluating({}), { guardEach: evaluating });
};
