import { requireOption, type Scores, wholeNumber } from '@evorx/core';
import { defer, map, range, reduce } from 'rxjs';
import type { Batch, Evaluator } from './evaluator';
import { joinScores } from './join-scores';
import { mergeBounded } from './merge-bounded';
import { score } from './score';

/**
 * An evaluator that scores a batch in chunks of at most `size` genomes, `concurrency` of them at a time. Defaults to
 * one at a time. Every chunk has the whole batch's generator and progress, and the scores are put together by index,
 * so that neither chunks nor scheduling change a result. After a cancel no further chunk starts. Takes constant stack,
 * also where many chunks answer at once.
 *
 * Throws `OptionError` unless `size` and `concurrency` are whole numbers from 1.
 *
 * @category Evaluators
 * @example
 * import { fromFunction, inChunks } from '@evorx/evolution';
 *
 * const square = fromFunction({ name: 'square', direction: 'minimise' }, (x: number) => x * x);
 * const chunked = inChunks({ size: 10, concurrency: 2 })(square);
 */
export const inChunks = ({ size, concurrency = 1 }: { readonly size: number; readonly concurrency?: number }) => {
  requireOption('inChunks', 'size', size, wholeNumber({ min: 1 }));
  requireOption('inChunks', 'concurrency', concurrency, wholeNumber({ min: 1 }));
  const chunked = <G>(evaluator: Evaluator<G>): Evaluator<G> => {
    const evaluate = (batch: Batch<G>) => {
      const { genomes, offset = 0 } = batch;
      const chunks = Math.ceil(genomes.length / size);
      if (chunks <= 1) return evaluator(batch);
      return defer(() =>
        range(0, chunks).pipe(
          mergeBounded((chunk) => {
            const first = chunk * size;
            const part = { ...batch, genomes: genomes.slice(first, first + size), offset: offset + first };
            return score(evaluator)(part).pipe(map(({ scores }) => ({ chunk, scores })));
          }, concurrency),
          reduce((parts, { chunk, scores }) => {
            parts[chunk] = scores;
            return parts;
          }, new Array<Scores>(chunks)),
          map(joinScores),
        ),
      );
    };
    const { guardEach } = evaluator;
    return guardEach === undefined
      ? evaluate
      : Object.assign(evaluate, {
          guardEach: (guarding: Parameters<typeof guardEach>[0]) => chunked(guardEach(guarding)),
        });
  };
  return chunked;
};
