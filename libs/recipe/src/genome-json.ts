import { bitsJson, genesJson, type JsonCodec } from '@evorx/algorithms';
import type { GeneArray } from '@evorx/core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { matchProblem } from './match-problem';
import type { GenomeKind, GenomeOf } from './operators/genome-kind';
import type { Problem } from './recipe';

const codecs: { readonly [K in GenomeKind]: JsonCodec<GenomeOf[K]> } = { real: genesJson, bits: bitsJson };

/**
 * How the genomes of a problem are written as JSON. A genome of another length than the problem's is refused when it
 * is read.
 *
 * @category Recipes
 * @example
 * import { genomeJson } from '@evorx/recipe';
 *
 * const bits = genomeJson({ onemax: { length: 3 } });
 * bits.fromJson([1, 0, 1]); // right
 * bits.fromJson([1, 0]); // left of 'has 2 genes, where the problem has 3'
 */
export const genomeJson = (problem: Problem): JsonCodec<GeneArray> =>
  matchProblem(problem)((row, parameters) => {
    // The genomes of a problem are those of its kind: known here, but not to the compiler.
    const { toJson, fromJson } = codecs[row.kind] as unknown as JsonCodec<GeneArray>;
    const genes = row.genes(parameters);
    return {
      toJson,
      fromJson: (json) =>
        pipe(
          fromJson(json),
          E.filterOrElse(
            ({ length }) => length === genes,
            ({ length }) => `has ${length} genes, where the problem has ${genes}`,
          ),
        ),
    };
  });
