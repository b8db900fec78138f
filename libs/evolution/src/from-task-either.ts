import { type Objective, requireOption, wholeNumber } from '@evorx/core';
import { isLeft } from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { from, map } from 'rxjs';
import type { Evaluator } from './evaluator';
import type { AsyncFunctionOptions } from './from-async-function';
import type { ObjectiveValues } from './objective-values';
import { perGenome } from './per-genome';
import { scoringFor } from './scoring';

/**
 * An evaluator that runs a task a genome, `concurrency` of them at a time. Defaults to one. A left is a failed
 * individual and scores NaN, and so does a task that throws or rejects: `onFailure` is given the left or the error.
 * Scores are put in place by index: the order in which tasks end changes nothing. After a cancel no further task
 * starts. With a list of objectives the right is a value for each by its name, as in {@link fromFunction}.
 *
 * Throws `OptionError` unless `concurrency` is a whole number from 1, and unless a list of objectives has 1 to 16 of
 * them, with distinct names other than `violation`.
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
export function fromTaskEither<G>(
  objective: Objective,
  score: (genome: G) => TaskEither<unknown, number>,
  options?: AsyncFunctionOptions,
): Evaluator<G>;
export function fromTaskEither<G>(
  objectives: ReadonlyArray<Objective>,
  score: (genome: G) => TaskEither<unknown, number | ObjectiveValues>,
  options?: AsyncFunctionOptions,
): Evaluator<G>;
export function fromTaskEither<G>(
  objective: Objective | ReadonlyArray<Objective>,
  score: (genome: G) => TaskEither<unknown, number | ObjectiveValues>,
  { concurrency = 1, onFailure, measures }: AsyncFunctionOptions = {},
): Evaluator<G> {
  requireOption('fromTaskEither', 'concurrency', concurrency, wholeNumber({ min: 1 }));
  return perGenome(
    scoringFor('fromTaskEither', objective, measures),
    (genome: G) =>
      from(score(genome)()).pipe(
        map((result) => {
          if (isLeft(result)) throw result.left; // the stream of one genome: it fails, and the genome scores NaN
          return result.right;
        }),
      ),
    { concurrency, onFailure },
  );
}
