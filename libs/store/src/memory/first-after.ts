/** The first position whose number is greater than `after`; the numbers grow. `O(log n)`. @internal */
export const firstAfter = <A>(items: ReadonlyArray<A>, number: (item: A) => number, after: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (number(items[middle]!) > after) high = middle;
    else low = middle + 1;
  }
  return low;
};
