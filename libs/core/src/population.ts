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
 */
export const concat = <G>(first: Population<G>, second: Population<G>): Population<G> => ({
  genomes: [...first.genomes, ...second.genomes],
  scores: concatScores(first.scores, second.scores),
});
