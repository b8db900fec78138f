import type { GeneArray } from '@evorx/core';
import type { Gen } from '@evorx/random';

/** Exchanges each unit of two genomes of one length with probability `bias`, in place: one draw a unit, whether it is exchanged or not. */
export const swapUnits = (
  gen: Gen,
  first: GeneArray,
  second: GeneArray,
  units: ReadonlyArray<{ readonly offset: number; readonly length: number }>,
  bias: number,
): void => {
  for (const { offset, length } of units) {
    // Drawn first, so that a unit takes one draw wherever it lies; `set` would throw beyond the end.
    if (!gen.chance(bias) || offset >= first.length) continue;
    const kept = first.slice(offset, offset + length);
    first.set(second.subarray(offset, offset + length), offset);
    second.set(kept, offset);
  }
};
