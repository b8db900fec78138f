import {
  best,
  byObjective,
  type Generation,
  type Genes,
  order,
  type Replacement,
  type Selection,
  type Variation,
} from '@evorx/core';
import { type Evaluator, fromFunction, genesis, type Parts } from '@evorx/evolution';
import { draw, type Random, seed } from '@evorx/random';
import { asapScheduler, asyncScheduler, observeOn, type Observable } from 'rxjs';

/**
 * The smallest operators that make a run, for specs that must not know a concrete operator: minimise the sum of squares of three genes.
 * Each draws random numbers, so that a generator that is lost or used twice shows.
 *
 * @category Toys
 */
export const toyRun = {
  init: (count: number): Random<ReadonlyArray<Genes>> =>
    draw((gen) => Array.from({ length: count }, () => Float32Array.of(gen.float(), gen.float(), gen.float()))),

  /** The better of two. */
  select: ((count) =>
    ({ scores }) =>
      draw((gen) => {
        const keys = byObjective(0)(scores);
        return Uint32Array.from({ length: count }, () => {
          const pair = [gen.below(scores.size), gen.below(scores.size)];
          return pair[best(pair.map((index) => keys[index]!))]!;
        });
      })) as Selection,

  /** One gene moves a little. */
  mutation: {
    parentsFor: (children) => children,
    apply: (parents) =>
      draw((gen) =>
        parents.map((parent) => {
          const child = parent.slice();
          child[gen.below(child.length)]! += (gen.float() - 0.5) / 4;
          return child;
        }),
      ),
  } as Variation<Genes>,

  /** Two parents make one child. */
  mean: {
    parentsFor: (children) => 2 * children,
    apply: (parents) =>
      draw((gen) =>
        Array.from({ length: parents.length / 2 }, (_, pair) => {
          const weight = gen.float();
          return parents[2 * pair]!.map((gene, i) => weight * gene + (1 - weight) * parents[2 * pair + 1]![i]!);
        }),
      ),
  } as Variation<Genes>,

  evaluator: fromFunction({ name: 'squares', direction: 'minimise' }, (genes: Genes) =>
    genes.reduce((sum, gene) => sum + gene * gene, 0),
  ),

  /** The best of all, as many as there were. */
  replace: ((parents, offspring) =>
    draw((gen) => {
      gen.int32();
      const keys = [...byObjective(0)(parents.scores), ...byObjective(0)(offspring.scores)];
      return order(keys).subarray(0, parents.genomes.length);
    })) as Replacement,

  /** The scores of another evaluator, from a later turn of the event loop, or from a microtask. */
  later:
    (when: 'task' | 'microtask') =>
    <G>(evaluator: Evaluator<G>): Evaluator<G> =>
    (batch) =>
      evaluator(batch).pipe(observeOn(when === 'task' ? asyncScheduler : asapScheduler)),
};

/**
 * All the parts of the toy.
 *
 * @category Toys
 */
export const toyParts: Parts<Genes> = {
  select: toyRun.select,
  vary: [toyRun.mean, toyRun.mutation],
  evaluate: toyRun.evaluator,
  replace: toyRun.replace,
};

/**
 * The toy's generation 0: six members.
 *
 * @category Toys
 * @example
 * import { evolve, generational, untilGeneration } from '@evorx/evolution';
 * import { toyParts, toyStart } from '@evorx/testing';
 * import { concatMap } from 'rxjs';
 *
 * const run = toyStart().pipe(concatMap(evolve(generational(toyParts))), untilGeneration(5));
 */
export const toyStart = (from = 1): Observable<Generation<Genes>> =>
  genesis(toyRun.init(6), toyRun.evaluator)(seed(from));
