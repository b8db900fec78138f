import type { Permutation } from '@evorx/core';

/**
 * Takes [start, end) of `other` into a child, which has as many numbers twice then, and replaces those outside of the
 * segment.
 */
const take = (child: Permutation, other: Permutation, start: number, end: number): void => {
  /** By number, where in the segment of `other` it is, plus 1. */
  const places = new Uint32Array(child.length);
  for (let i = start; i < end; i++) places[other[i]!] = i + 1;
  for (let i = 0; i < child.length; i++) {
    if (i >= start && i < end) continue;
    let number = child[i]!;
    while (places[number] !== 0) number = child[places[number]! - 1]!;
    child[i] = number;
  }
  child.set(other.subarray(start, end), start);
};

/** Partially mapped crossover of two permutations, in place: they exchange [start, end). */
export const crossMapped = (first: Permutation, second: Permutation, start: number, end: number): void => {
  const before = first.slice();
  take(first, second, start, end);
  take(second, before, start, end);
};
