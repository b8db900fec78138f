import type { Architecture } from './architecture';
import { layout } from './layout';

/**
 * How many genes a network of this architecture has, biases included.
 *
 * @category Layout
 * @example
 * import { geneCount } from '@evorx/neural';
 *
 * const genes = geneCount({ layers: [784, 128, 10], activation: 'relu' }); // 101770
 */
export const geneCount = (architecture: Architecture): number =>
  layout(architecture).reduce((sum, { length }) => sum + length, 0);
