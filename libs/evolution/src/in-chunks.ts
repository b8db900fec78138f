import { concatScores, type Scores } from '@evorx/core';
import { defer, map, mergeMap, range, reduce } from 'rxjs';
import type { Evaluator } from './evaluator';
import { score } from './score';

/**
 * An evaluator that scores a batch in chunks of at most `size` genomes, `concurrency` of them at a time (one where it is not given).
 * Every chunk has the whole batch's generator and progress, and the scores are put together by index, so that neither chunks nor
 * scheduling change a result. After a cancel no further chunk starts.
 *
 * Preconditions: `size` and `concurrency` whole numbers from 1.
 *
 * @category Evaluators
 * @example
 * import { fromFunction, inChunks } from '@evorx/evolution';
 *
 * const square = fromFunction({ name: 'square', direction: 'minimise' }, (x: number) => x * x);
 * const chunked = inChunks({ size: 10, concurrency: 2 })(square);
 */
export const inChunks =
  ({ size, concurrency = 1 }: { readonly size: number; readonly concurrency?: number }) =>
  <G>(evaluator: Evaluator<G>): Evaluator<G> =>
  (batch) => {
    const chunks = Math.ceil(batch.genomes.length / size);
    if (chunks <= 1) return evaluator(batch);
    return defer(() =>
      range(0, chunks).pipe(
        mergeMap(
          (chunk) =>
            score(evaluator)({ ...batch, genomes: batch.genomes.slice(chunk * size, (chunk + 1) * size) }).pipe(
              map(({ scores }) => ({ chunk, scores })),
            ),
          concurrency,
        ),
        reduce((parts, { chunk, scores }) => {
          parts[chunk] = scores;
          return parts;
        }, new Array<Scores>(chunks)),
        map((parts) => parts.reduce(concatScores)),
      ),
    );
  };
