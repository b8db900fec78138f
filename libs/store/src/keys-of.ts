import type { Figure } from '@evorx/evolution';
import { MOST_FIGURES } from '@evorx/runs/constants';

/** The keys of declared figures, each at the place that its values are kept at. @internal */
export const keysOf = (figures: ReadonlyArray<Figure>): ReadonlyArray<string> => {
  if (figures.length > MOST_FIGURES)
    throw new Error(`A run has declared ${figures.length} figures, and ${MOST_FIGURES} are kept at most.`);
  return figures.map(({ key }) => key);
};

/** The keys that are wanted, in the order of the declaration; all where nobody said which. @internal */
export const keysAmong = (
  figures: ReadonlyArray<Figure>,
  wanted: ReadonlyArray<string> | undefined,
): ReadonlyArray<string> => keysOf(figures).filter((key) => wanted?.includes(key) ?? true);
