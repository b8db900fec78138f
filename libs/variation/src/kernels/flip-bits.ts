import type { Bits } from '@evorx/core';
import { sparse, type Gen } from '@evorx/random';

/** Flips each bit with probability `rate`, in place. */
export const flipBits = (gen: Gen, bits: Bits, rate: number): void => {
  sparse(gen, bits.length, rate, (i) => {
    bits[i] = bits[i]! ^ 1;
  });
};
