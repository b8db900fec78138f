import type { Population } from '@evorx/core';
import { map, type Observable, take, throwIfEmpty } from 'rxjs';
import { EvolutionError } from './evolution-error';
import type { Batch, Evaluator } from './evaluator';

/** A batch as a scored population, once; an evaluator that breaks its contract is an error. */
export const score =
  <G>(evaluator: Evaluator<G>) =>
  (batch: Batch<G>): Observable<Population<G>> =>
    evaluator(batch).pipe(
      take(1),
      throwIfEmpty(
        () => new EvolutionError('NoScores', 'An evaluator completed without scores: it must emit exactly one.'),
      ),
      map((scores) => {
        if (scores.size !== batch.genomes.length)
          // Thrown, since inside `map` that is how a stream fails.
          throw new EvolutionError(
            'WrongSize',
            `An evaluator gave ${scores.size} scores for ${batch.genomes.length} genomes.`,
          );
        return { genomes: batch.genomes, scores };
      }),
    );
