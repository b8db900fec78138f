import type { Gen } from '@evorx/random';

/**
 * A segment of a genome, [start, end), that is not empty: every two ends are as likely. None where there are no genes.
 */
export const segmentIn = (gen: Gen, length: number): readonly [start: number, end: number] => {
  if (length === 0) return [0, 0];
  const one = gen.below(length + 1);
  const other = gen.below(length);
  const end = other < one ? other : other + 1;
  return [Math.min(one, end), Math.max(one, end)];
};
