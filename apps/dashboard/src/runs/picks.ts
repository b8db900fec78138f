import { createCell } from '../live/cell';

/** Most runs that are compared at once. */
export const MOST_PICKED = 6;

/** The runs that were picked to be compared; they stay picked while other views are looked at. */
export const picks = createCell<ReadonlyArray<string>>([]);

/** Picks with a run more or less. One more than may be compared changes nothing. */
export const picked = (before: ReadonlyArray<string>, id: string): ReadonlyArray<string> => {
  if (before.includes(id)) return before.filter((other) => other !== id);
  return before.length < MOST_PICKED ? [...before, id] : before;
};
