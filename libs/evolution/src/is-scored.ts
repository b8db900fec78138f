import type { Scores } from '@evorx/core';

/** Whether every score of that individual is finite. @internal */
export const isScored = ({ objectives, size, values }: Scores, index: number): boolean => {
  for (let objective = 0; objective < objectives.length; objective++)
    if (!Number.isFinite(values[objective * size + index])) return false;
  return true;
};
