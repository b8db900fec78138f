import { normals } from './normals';
import { requireOption, wholeNumber } from './option';
import type { Random } from './random';

const SIZE = wholeNumber({ min: 1 });

/**
 * Standard normal numbers for {@link tableNoise}: `size` of them, 4 bytes and about 6 ns each.
 *
 * @category Samplers
 * @example
 * import { noiseTable, seed, tableNoise } from '@evorx/random';
 *
 * const [table] = noiseTable(2 ** 16)(seed(1));
 * const noise = tableNoise(table);
 */
export const noiseTable = (size: number): Random<Float32Array> => {
  requireOption('noiseTable', 'size', size, SIZE);
  return normals(size);
};
