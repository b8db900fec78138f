import type { Catalogue } from '../catalogue/catalogue';
import { standard } from '../catalogue/standard';
import * as E from 'fp-ts/Either';
import type { Recipe } from '../recipe';
import type { RecipeError } from '../recipe-error';
import { bytesShown, durationShown } from './amounts';
import { type Estimate, estimateOf } from './estimate-of';

/**
 * The most that a run may take.
 *
 * @category Estimates
 */
export interface Capacity {
  /** Bytes. */
  readonly memory: number;
  /** Bytes of one checkpoint; any size where it is left out. */
  readonly checkpoint?: number;
  /** Milliseconds for one generation. */
  readonly generationMs: number;
}

const counted = (count: number): string => count.toLocaleString('en');

const genomes = ({ made, genes }: Estimate): string =>
  made > 0 ? `${counted(made)} genomes of ${counted(genes)} genes a generation` : `${counted(genes)} genes`;

const beyond = (recipe: Recipe, accepted: string, message: string): E.Either<RecipeError, never> =>
  E.left({ path: `algorithm.${Object.keys(recipe.algorithm)[0] ?? ''}`, message, accepted });

const SMALLER = 'fewer individuals, genes or images';

/**
 * Lets a recipe pass that a machine can run, before anything of it is allocated; Left: what it would take, and what
 * there is.
 *
 * @category Estimates
 * @example
 * import { admit, decodeRecipe } from '@evorx/recipe';
 * import * as E from 'fp-ts/lib/Either.js';
 * import { pipe } from 'fp-ts/lib/function.js';
 *
 * const capacity = { memory: 8 * 2 ** 30, generationMs: 3_600_000 };
 * const vast = { problem: { sphere: { dimension: 10_000 } }, algorithm: { generational: { population: 100_000 } } };
 * const refused = pipe(decodeRecipe(vast), E.chain(admit(capacity))); // left: it needs about 22 GiB of memory, ...
 */
export const admit =
  ({ memory, checkpoint = Infinity, generationMs }: Capacity, catalogue: Catalogue = standard) =>
  (recipe: Recipe): E.Either<RecipeError, Recipe> => {
    const estimate = estimateOf(recipe, catalogue);
    if (estimate.memory > memory)
      return beyond(
        recipe,
        `${SMALLER}, for at most ${bytesShown(memory)} of memory`,
        `it needs about ${bytesShown(estimate.memory)} of memory, for ${genomes(estimate)}; a run may take ${bytesShown(memory)} here`,
      );
    if (estimate.checkpoint > checkpoint)
      return beyond(
        recipe,
        `${SMALLER}, for checkpoints of at most ${bytesShown(checkpoint)}`,
        `its checkpoints would have about ${bytesShown(estimate.checkpoint)}, for ${genomes(estimate)}; ${bytesShown(checkpoint)} can be kept`,
      );
    if (estimate.generationMs > generationMs)
      return beyond(
        recipe,
        `${SMALLER}, for at most ${durationShown(generationMs)} a generation`,
        `one generation would take about ${durationShown(estimate.generationMs)}, for ${genomes(estimate)}, scored on ${counted(estimate.images)} ${estimate.images === 1 ? 'case' : 'images'} each`,
      );
    return E.right(recipe);
  };
