import { type Objective, requireOption, wholeNumber } from '@evorx/core';
import { finalize, from } from 'rxjs';
import type { OnFailure } from './evaluation-failure';
import type { Evaluator } from './evaluator';
import { perGenome } from './per-genome';

/**
 * An evaluator that calls a function of promises for each genome, `concurrency` of them at a time. Defaults to one. A
 * genome for which `score` throws or rejects scores NaN: `onFailure` is given the reason. Scores are put in place by
 * index: the order in which promises settle changes nothing. After a cancel no further call is made, and the `signal`
 * of those under way is aborted, which a `fetch` for instance obeys.
 *
 * Throws `OptionError` unless `concurrency` is a whole number from 1.
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
export const fromAsyncFunction = <G>(
  objective: Objective,
  score: (genome: G, signal: AbortSignal) => PromiseLike<number>,
  { concurrency = 1, onFailure }: { readonly concurrency?: number; readonly onFailure?: OnFailure | undefined } = {},
): Evaluator<G> => {
  requireOption('fromAsyncFunction', 'concurrency', concurrency, wholeNumber({ min: 1 }));
  return perGenome(
    objective,
    (genome) => {
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
};
