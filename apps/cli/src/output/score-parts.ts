import type { GenerationStats } from '@evorx/runs';
import { shortNumber, wholeNumber } from './numbers';

type Scored = Pick<GenerationStats, 'best' | 'bestSoFar' | 'invalid'>;

/**
 * That no individual of a generation has a score.
 *
 * @category Rendering
 */
export const noScore = ({ invalid }: Pick<Scored, 'invalid'>): string =>
  `no individual has a finite score (${wholeNumber(invalid)} invalid)`;

/**
 * The best of a generation, and the best so far where that is another.
 *
 * @category Rendering
 */
export const bestParts = (scored: Scored): ReadonlyArray<string> => [
  scored.best === null ? noScore(scored) : `best ${shortNumber(scored.best)}`,
  ...(scored.bestSoFar === null || scored.bestSoFar === scored.best
    ? []
    : [`best so far ${shortNumber(scored.bestSoFar)}`]),
];

/**
 * The scores of a generation, in parts for people. Those that are not finite are counted.
 *
 * @category Rendering
 */
export const scoreParts = (stats: GenerationStats, names: ReadonlyArray<'mean' | 'worst'>): ReadonlyArray<string> => [
  ...bestParts(stats),
  ...(stats.best === null ? [] : names.map((name) => `${name} ${shortNumber(stats[name])}`)),
];
