/**
 * How often each of the numbers 0 .. size-1 occurs; throws at any other number, which a test of the counts would overlook.
 *
 * @category Statistics
 * @example
 * import { tally } from '@evorx/testing';
 *
 * const counts = tally([0, 2, 2], 4); // 1, 0, 2, 0
 */
export const tally = (numbers: Iterable<number>, size: number): ReadonlyArray<number> => {
  const counts = new Array<number>(size).fill(0);
  for (const number of numbers) {
    if (counts[number] === undefined) throw new RangeError(`${number} is none of the numbers 0 .. ${size - 1}`);
    counts[number]++;
  }
  return counts;
};
