import { algorithmRows } from '../algorithms/rows';
import { optimisers, replacements, selections, variations } from '../operators/rows';
import { presets } from '../preset-list';
import { problemRows } from '../problems/rows';
import type { Catalogue } from './catalogue';

/**
 * What evorx itself brings.
 *
 * @category Catalogue
 * @example
 * import { standard } from '@evorx/recipe';
 *
 * const names = Object.keys(standard.problems); // mnist, sphere, onemax, ...
 */
export const standard: Catalogue = {
  problems: problemRows,
  algorithms: algorithmRows,
  selections,
  variations,
  replacements,
  optimisers,
  presets,
};
