import type { Permutation } from '@evorx/core';

/** Writes the numbers of `other` that are not in [start, end) of the child around it, in their order from `end` on. */
const fill = (child: Permutation, other: Permutation, start: number, end: number): void => {
  const { length } = child;
  const kept = new Uint8Array(length);
  for (let i = start; i < end; i++) kept[child[i]!] = 1;
  let place = end;
  for (let i = 0; i < length; i++) {
    const number = other[(end + i) % length]!;
    if (kept[number] === 0) child[place++ % length] = number;
  }
};

/** Order crossover of two permutations, in place: both keep their numbers in [start, end). */
export const crossOrder = (first: Permutation, second: Permutation, start: number, end: number): void => {
  const before = first.slice();
  fill(first, second, start, end);
  fill(second, before, start, end);
};
