import type { Population } from '@evorx/core';
import { catchError, defer, map, type Observable, take, throwIfEmpty } from 'rxjs';
import { EvaluationFailure, reasonText } from './evaluation-failure';
import { EvolutionError } from './evolution-error';
import type { Batch, Evaluator } from './evaluator';

/** A batch as a scored population, once; an evaluator that errs or breaks its contract is an {@link EvolutionError}. */
export const score =
  <G>(evaluator: Evaluator<G>) =>
  (batch: Batch<G>): Observable<Population<G>> =>
    defer(() => evaluator(batch)).pipe(
      take(1),
      // Thrown, here and below, since inside these operators that is how a stream fails.
      catchError((error: unknown): never => {
        // The failure of one genome gets here where `onFailure` threw it: it tells more than the batch could.
        if (error instanceof EvolutionError || error instanceof EvaluationFailure) throw error;
        throw new EvolutionError('EvaluatorFailed', `${placeOf(batch)}: the evaluator failed: ${reasonText(error)}`, {
          cause: error,
        });
      }),
      throwIfEmpty(
        () =>
          new EvolutionError(
            'NoScores',
            `${placeOf(batch)}: an evaluator completed without scores: it must emit exactly one.`,
          ),
      ),
      map((scores) => {
        if (scores.size !== batch.genomes.length)
          throw new EvolutionError(
            'WrongSize',
            `${placeOf(batch)}: an evaluator gave ${scores.size} scores for ${batch.genomes.length} genomes.`,
          );
        return { genomes: batch.genomes, scores };
      }),
    );

/** Which genomes of which generation a batch is about. */
const placeOf = ({ generation, offset, genomes }: Batch<unknown>): string => {
  const last = (offset ?? 0) + genomes.length - 1;
  const part = offset === undefined ? '' : last > offset ? `, genomes ${offset} to ${last}` : `, genome ${offset}`;
  return `Generation ${generation}${part}`;
};
