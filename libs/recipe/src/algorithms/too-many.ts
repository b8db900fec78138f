import type { RecipeError } from '../recipe-error';

/** Four bytes each: a population of 4 GB. */
const MOST_GENES = 1_000_000_000;

/** A population that would fill the memory. @category Internals */
export const tooMany = (path: string, population: number, genes: number): ReadonlyArray<RecipeError> => {
  const room = roomFor(genes);
  return population <= room
    ? []
    : [
        {
          path,
          message: `${population} individuals of ${genes} genes are too many`,
          accepted: room === 0 ? `problems of at most ${MOST_GENES} genes` : `an integer from 1 to ${room}`,
        },
      ];
};

/** How many genomes may be held at a time. @category Internals */
export const roomFor = (genes: number): number => Math.floor(MOST_GENES / genes);
