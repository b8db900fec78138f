import { type RunSpec, weightOf, type Catalogue } from '@evorx/recipe';

/**
 * Runs that compete for the same places: those of one lane wait for each other, and for no others.
 *
 * @category Lanes
 */
export interface Lane {
  readonly name: string;
  /** How many of its runs may be in a host at once; the others wait as QUEUED. At least 1. */
  readonly limit: number;
}

/**
 * Two lanes: runs of classifiers, each of which has the whole machine at work, and all others.
 *
 * @category Lanes
 * @example
 * import { lanes } from '@evorx/runs';
 *
 * const lane = lanes({ classifiers: 1, others: 4 }); // (spec) => { name: 'classifiers', limit: 1 }, or { name: 'others', limit: 4 }
 */
export const lanes =
  (
    limits: { readonly classifiers: number; readonly others: number },
    catalogue?: Catalogue,
  ): ((spec: RunSpec) => Lane) =>
  ({ recipe }) => {
    const name = weightOf(recipe.problem, catalogue) === 'heavy' ? 'classifiers' : 'others';
    return { name, limit: limits[name] };
  };
