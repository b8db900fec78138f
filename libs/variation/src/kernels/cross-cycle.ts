import type { Permutation } from '@evorx/core';

/** Cycle crossover of two permutations, in place: both keep the numbers of the cycle of places that `start` is in. */
export const crossCycle = (first: Permutation, second: Permutation, start: number): void => {
  const { length } = first;
  if (length === 0) return;
  const places = new Uint32Array(length);
  for (let i = 0; i < length; i++) places[first[i]!] = i;
  const kept = new Uint8Array(length);
  for (let i = start; kept[i] === 0; i = places[second[i]!]!) kept[i] = 1;
  for (let i = 0; i < length; i++) {
    if (kept[i] === 1) continue;
    const number = first[i]!;
    first[i] = second[i]!;
    second[i] = number;
  }
};
