import { type Objective, requireOption, wholeNumber } from '@evorx/core';
import { isLeft } from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { from, map } from 'rxjs';
import type { OnFailure } from './evaluation-failure';
import type { Evaluator } from './evaluator';
import { perGenome } from './per-genome';

/**
 * An evaluator that runs a task a genome, `concurrency` of them at a time. Defaults to one. A left is a failed
 * individual and scores NaN, and so does a task that throws or rejects: `onFailure` is given the left or the error.
 * Scores are put in place by index: the order in which tasks end changes nothing. After a cancel no further task
 * starts.
 *
 * Throws `OptionError` unless `concurrency` is a whole number from 1.
 *
 * @category Evaluators
 * @example
 * import { fromTaskEither } from '@evorx/evolution';
 * import * as TE from 'fp-ts/lib/TaskEither.js';
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
  { concurrency = 1, onFailure }: { readonly concurrency?: number; readonly onFailure?: OnFailure | undefined } = {},
): Evaluator<G> => {
  requireOption('fromTaskEither', 'concurrency', concurrency, wholeNumber({ min: 1 }));
  return perGenome(
    objective,
    (genome) =>
      from(score(genome)()).pipe(
        map((result) => {
          if (isLeft(result)) throw result.left; // the stream of one genome: it fails, and the genome scores NaN
          return result.right;
        }),
      ),
    { concurrency, onFailure },
  );
};
