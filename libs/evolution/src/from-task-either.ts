import { type Objective, scoresOf } from '@evorx/core';
import { isRight } from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { defer, from, map, mergeMap, reduce } from 'rxjs';
import type { Evaluator } from './evaluator';

/**
 * An evaluator that runs a task a genome, `concurrency` of them at a time (one where it is not given). A left is a failed individual and
 * scores NaN. Scores are put in place by index: the order in which tasks end changes nothing. After a cancel no further task starts.
 *
 * @category Evaluators
 * @example
 * import { fromTaskEither } from '@evorx/evolution';
 * import * as TE from 'fp-ts/TaskEither';
 *
 * const remote = fromTaskEither(
 *   { name: 'length', direction: 'maximise' },
 *   (word: string) => (word === '' ? TE.left('empty') : TE.right(word.length)),
 *   { concurrency: 4 },
 * );
 */
export const fromTaskEither = <G>(
  objective: Objective,
  score: (genome: G) => TaskEither<unknown, number>,
  { concurrency = 1 }: { readonly concurrency?: number } = {},
): Evaluator<G> => {
  const toScores = scoresOf(objective);
  return ({ genomes }) =>
    defer(() =>
      from(genomes).pipe(
        mergeMap((genome, index) => from(score(genome)()).pipe(map((result) => ({ index, result }))), concurrency),
        reduce((values, { index, result }) => {
          values[index] = isRight(result) ? result.right : NaN;
          return values;
        }, new Float64Array(genomes.length)),
        map(toScores),
      ),
    );
};
