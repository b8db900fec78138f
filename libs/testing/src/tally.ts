/**
 * How often each of the numbers 0 .. size-1 occurs.
 *
 * @category Statistics
 */
export const tally = (numbers: Iterable<number>, size: number): ReadonlyArray<number> => {
  const counts = new Array<number>(size).fill(0);
  for (const number of numbers) counts[number]!++;
  return counts;
};
