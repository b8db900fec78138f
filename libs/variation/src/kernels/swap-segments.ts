import type { GeneArray } from '@evorx/core';
import type { Gen } from '@evorx/random';

/** `count` distinct places of 1 .. length-1, in rising order (Floyd's sampling: no more draws than cuts). */
const cutsOf = (gen: Gen, length: number, count: number): ReadonlyArray<number> => {
  const places = length - 1;
  const cuts = new Set<number>();
  for (let last = places - Math.min(count, places) + 1; last <= places; last++) {
    const place = 1 + gen.below(last);
    cuts.add(cuts.has(place) ? last : place);
  }
  return [...cuts].sort((i, j) => i - j);
};

/**
 * Cuts two genomes of one length at `points` distinct places and exchanges every other segment, in place: the first segment stays.
 * Genomes with fewer places than points are cut at all of them.
 */
export const swapSegments = (gen: Gen, first: GeneArray, second: GeneArray, points: number): void => {
  if (first.length < 2) return;
  const cuts = cutsOf(gen, first.length, points);
  for (let segment = 0; segment < cuts.length; segment += 2) {
    const start = cuts[segment]!;
    const end = cuts[segment + 1] ?? first.length;
    const kept = first.slice(start, end);
    first.set(second.subarray(start, end), start);
    second.set(kept, start);
  }
};
