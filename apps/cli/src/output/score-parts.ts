import type { GenerationStats } from '@evorx/runs';
import { shortNumber, wholeNumber } from './numbers';

interface Scored {
  readonly best?: number | null;
  readonly bestSoFar?: number | null;
  readonly invalid?: number | null;
}

/**
 * That no individual of a generation has a score.
 *
 * @category Rendering
 */
export const noScore = ({ invalid }: Pick<Scored, 'invalid'>): string =>
  `no individual has a finite score (${wholeNumber(invalid ?? 0)} invalid)`;

/**
 * The best of a generation, and the best so far where that is another.
 *
 * @category Rendering
 */
export const bestParts = ({ best = null, bestSoFar = null, invalid = 0 }: Scored): ReadonlyArray<string> => [
  best === null ? noScore({ invalid }) : `best ${shortNumber(best)}`,
  ...(bestSoFar === null || bestSoFar === best ? [] : [`best so far ${shortNumber(bestSoFar)}`]),
];

/**
 * The scores of a generation, in parts for people. Those that are not finite are counted.
 *
 * @category Rendering
 */
export const scoreParts = (
  { figures }: Pick<GenerationStats, 'figures'>,
  names: ReadonlyArray<'mean' | 'worst'>,
): ReadonlyArray<string> => [
  ...bestParts(figures),
  ...((figures['best'] ?? null) === null ? [] : names.map((name) => `${name} ${shortNumber(figures[name] ?? null)}`)),
];

/**
 * How many individuals have no finite score, where some have and some have not.
 *
 * @category Rendering
 */
export const invalidParts = ({ figures }: Pick<GenerationStats, 'figures'>): ReadonlyArray<string> => {
  const { best = null, invalid = 0 } = figures;
  return best === null || invalid === null || invalid === 0 ? [] : [`${wholeNumber(invalid)} invalid`];
};
