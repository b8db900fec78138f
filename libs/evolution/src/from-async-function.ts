import { type Objective, requireOption, wholeNumber } from '@evorx/core';
import { finalize, from } from 'rxjs';
import type { Evaluator } from './evaluator';
import type { FunctionOptions } from './from-function';
import type { ObjectiveValues } from './objective-values';
import { perGenome } from './per-genome';
import { scoringFor } from './scoring';

/**
 * How a function of promises is made an evaluator.
 *
 * @category Evaluators
 */
export interface AsyncFunctionOptions extends FunctionOptions {
  /** How many genomes are scored at a time. Defaults to 1. */
  readonly concurrency?: number | undefined;
}

/**
 * An evaluator that calls a function of promises for each genome, `concurrency` of them at a time. Defaults to one. A
 * genome for which `score` throws or rejects scores NaN: `onFailure` is given the reason. Scores are put in place by
 * index: the order in which promises settle changes nothing. After a cancel no further call is made, and the `signal`
 * of those under way is aborted, which a `fetch` for instance obeys. With a list of objectives the promise is of a
 * value for each by its name, as in {@link fromFunction}.
 *
 * Throws `OptionError` unless `concurrency` is a whole number from 1, and unless a list of objectives has 1 to 16 of
 * them, with distinct names other than `violation`.
 *
 * @category Evaluators
 * @example
 * import { fromAsyncFunction } from '@evorx/evolution';
 *
 * const remote = fromAsyncFunction(
 *   { name: 'seconds', direction: 'minimise' },
 *   async (design: string, signal) => {
 *     const answer = await fetch(`https://lab.example/simulate?design=${design}`, { signal });
 *     return Number(await answer.text());
 *   },
 *   { concurrency: 4 },
 * );
 */
export function fromAsyncFunction<G>(
  objective: Objective,
  score: (genome: G, signal: AbortSignal) => PromiseLike<number>,
  options?: AsyncFunctionOptions,
): Evaluator<G>;
export function fromAsyncFunction<G>(
  objectives: ReadonlyArray<Objective>,
  score: (genome: G, signal: AbortSignal) => PromiseLike<number | ObjectiveValues>,
  options?: AsyncFunctionOptions,
): Evaluator<G>;
export function fromAsyncFunction<G>(
  objective: Objective | ReadonlyArray<Objective>,
  score: (genome: G, signal: AbortSignal) => PromiseLike<number | ObjectiveValues>,
  { concurrency = 1, onFailure, measures }: AsyncFunctionOptions = {},
): Evaluator<G> {
  requireOption('fromAsyncFunction', 'concurrency', concurrency, wholeNumber({ min: 1 }));
  return perGenome(
    scoringFor('fromAsyncFunction', objective, measures),
    (genome: G) => {
      const abort = new AbortController();
      let settled = false;
      const settle = (): void => void (settled = true);
      const answer = score(genome, abort.signal);
      answer.then(settle, settle);
      return from(answer).pipe(
        finalize(() => {
          if (!settled) abort.abort();
        }),
      );
    },
    { concurrency, onFailure },
  );
}
