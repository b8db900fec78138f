import type { Catalogue } from '../catalogue/catalogue';
import { standard } from '../catalogue/standard';
import { matchAlgorithm } from '../match-algorithm';
import { matchProblem } from '../match-problem';
import type { Recipe } from '../recipe';

/**
 * What a run will take, roughly: it is made to refuse what is hopeless, not to plan by.
 *
 * @category Estimates
 */
export interface Estimate {
  /** Most memory of the process that the run lives in, in bytes: within a factor of two of what is measured. */
  readonly memory: number;
  /** The size of a checkpoint, in bytes. */
  readonly checkpoint: number;
  /** How long a generation takes, in milliseconds: within a factor of ten, as machines differ. */
  readonly generationMs: number;
  /** Genes in a genome. */
  readonly genes: number;
  /** Genomes made in a generation, and evaluated on that many images each. */
  readonly made: number;
  readonly scored: number;
  readonly images: number;
}

/**
 * Genomes are made faster than the old ones are cleared away, and so are the copies that a checkpoint is written from.
 */
const LAG = 2;

/**
 * What the networks that are evaluated side by side may take together: the classifier cuts its work so that they do.
 */
const SIDE_BY_SIDE = 192 * 2 ** 20;

/** Additions and multiplications a millisecond, on a few ordinary cores. */
const OPERATIONS = 2e7;
/** Genes varied a millisecond. */
const VARIED = 1e5;

/**
 * Estimates a decoded recipe. More individuals, more genes or more images never make an estimate smaller.
 *
 * @category Estimates
 * @example
 * import { decodeRecipe, estimateOf } from '@evorx/recipe';
 * import * as E from 'fp-ts/lib/Either.js';
 *
 * const recipe = decodeRecipe({ problem: { onemax: { length: 1000 } } });
 * if (E.isRight(recipe)) console.log(estimateOf(recipe.right).genes); // 1000
 */
export const estimateOf = (recipe: Recipe, catalogue: Catalogue = standard): Estimate =>
  matchProblem(catalogue)(recipe.problem)((problemRow, problem) =>
    matchAlgorithm(catalogue)(recipe.algorithm)((row, spec) => {
      const { genes } = problemRow.facts(problem);
      const { resident, geneBytes, images, chunk } = problemRow.demand(problem);
      const { kept, made, scored } = row.load(spec, genes);
      const checkpoint = kept * genes * geneBytes;
      const working = LAG * (checkpoint + made * genes * geneBytes + checkpoint);
      return {
        memory: resident + working + Math.min(SIDE_BY_SIDE, scored * chunk),
        checkpoint,
        generationMs: (2 * genes * scored * images) / OPERATIONS + (made * genes) / VARIED,
        genes,
        made,
        scored,
        images,
      };
    }),
  );
