/** Values in the order in which they came. */
interface Fifo<A> {
  readonly add: (value: A) => void;
  /** Removes the oldest; only where there is one. */
  readonly take: () => A;
  readonly size: () => number;
}

/** From so many taken places on, they are cut off once they are half of all. */
const CUT = 1024;

/**
 * An empty queue. Adding and taking cost constant time on average: `Array.shift` moves all that is behind it in a
 * large array.
 */
export const fifo = <A>(): Fifo<A> => {
  let values: Array<A> = [];
  let first = 0;
  return {
    add: (value) => values.push(value),
    take: () => {
      const value = values[first++]!;
      if (first >= CUT && first * 2 >= values.length) {
        values = values.slice(first);
        first = 0;
      }
      return value;
    },
    size: () => values.length - first,
  };
};
