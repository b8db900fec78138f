import type { GeneArray, JsonCodec } from '@evorx/core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { Catalogue } from './catalogue/catalogue';
import { standard } from './catalogue/standard';
import { isKnown, matchProblem } from './match-problem';
import type { Problem } from './recipe';

/** Of a problem that is not known here, and was where its genomes were written. */
const anyJson: JsonCodec<unknown> = { toJson: (genome) => genome, fromJson: (json) => E.right(json) };

const isGenes = (genome: unknown): genome is GeneArray => ArrayBuffer.isView(genome);

/**
 * How the genomes of a problem are written as JSON. A genome of another length than the problem's is refused when it
 * is read. JSON of a problem that the catalogue does not have is taken as it is.
 *
 * @category Recipes
 * @example
 * import { genomeJson } from '@evorx/recipe';
 *
 * const bits = genomeJson({ onemax: { length: 3 } });
 * bits.fromJson([1, 0, 1]); // right
 * bits.fromJson([1, 0]); // left of 'has 2 genes, where the problem has 3'
 */
export const genomeJson = (problem: Problem, catalogue: Catalogue = standard): JsonCodec<unknown> =>
  isKnown(problem, catalogue)
    ? matchProblem(catalogue)(problem)((row, parameters) => {
        const { json, genes } = row.facts(parameters);
        return {
          toJson: json.toJson,
          fromJson: (value) =>
            pipe(
              json.fromJson(value),
              E.filterOrElse(
                (genome) => !isGenes(genome) || genome.length === genes,
                (genome) => `has ${(genome as GeneArray).length} genes, where the problem has ${genes}`,
              ),
            ),
        };
      })
    : anyJson;
