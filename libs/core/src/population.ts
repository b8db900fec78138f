import { concatScores, pickScores, type Scores } from './scores';
import type { Vector } from './vector';

/**
 * Genomes and their scores, side by side: individual `i` is `genomes[i]` with row `i` of the scores.
 *
 * @category Model
 */
export interface Population<G> {
  readonly genomes: ReadonlyArray<G>;
  readonly scores: Scores;
}

/**
 * The individuals at `indices`, in that order. Genomes are shared, never copied.
 *
 * @category Combinators
 * @example
 * import { pick, scoresOf } from '@evorx/core';
 *
 * const scores = scoresOf({ name: 'height', direction: 'maximise' })([3, 5, 4]);
 * const pair = pick([2, 0])({ genomes: ['a', 'b', 'c'], scores }); // c with 4, a with 3
 */
export const pick =
  (indices: Vector) =>
  <G>(population: Population<G>): Population<G> => {
    const genomes: Array<G> = [];
    for (let i = 0; i < indices.length; i++) genomes.push(population.genomes[indices[i]!]!);
    return { genomes, scores: pickScores(indices)(population.scores) };
  };

/**
 * Parents ++ offspring, or any other two populations with the same objectives.
 *
 * @category Combinators
 * @example
 * import { concat, scoresOf } from '@evorx/core';
 *
 * const height = scoresOf({ name: 'height', direction: 'maximise' });
 * const all = concat({ genomes: ['a'], scores: height([3]) }, { genomes: ['b'], scores: height([5]) }); // a, b
 */
export const concat = <G>(first: Population<G>, second: Population<G>): Population<G> => ({
  genomes: [...first.genomes, ...second.genomes],
  scores: concatScores(first.scores, second.scores),
});
