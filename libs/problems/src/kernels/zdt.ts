import type { Vector } from '@evorx/core';

/** The mean of all genes but the first. */
export const meanOfOthers = (genes: Vector): number => {
  let sum = 0;
  for (let i = 1; i < genes.length; i++) sum += genes[i]!;
  return sum / (genes.length - 1);
};

/** `count` points of a front that exists in some ranges of its first objective, evenly spread over all of them. */
export const inRanges = (
  count: number,
  ranges: ReadonlyArray<readonly [number, number]>,
  second: (f1: number) => number,
): ReadonlyArray<Vector> => {
  const total = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  return Array.from({ length: count }, (_, i) => {
    let left = (total * i) / Math.max(1, count - 1);
    const [from, to] = ranges.find(([start, end]) => {
      if (left <= end - start) return true;
      left -= end - start;
      return false;
    }) ?? [0, ranges[ranges.length - 1]![1] - left];
    const f1 = Math.min(to, from + left);
    return Float64Array.of(f1, second(f1));
  });
};
