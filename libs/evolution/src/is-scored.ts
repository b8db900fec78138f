import type { Scores } from '@evorx/core';

/** Whether every score of that individual is finite, its violation included. @internal */
export const isScored = ({ objectives, size, values, violations }: Scores, index: number): boolean => {
  if (violations !== undefined && !Number.isFinite(violations[index])) return false;
  for (let objective = 0; objective < objectives.length; objective++)
    if (!Number.isFinite(values[objective * size + index])) return false;
  return true;
};
