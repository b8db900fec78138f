/**
 * Values by text, of which it keeps those that were used last: so many, and none whose text is long. However many different texts come, it stays
 * small.
 *
 * @category Operations
 */
export interface BoundedCache<V> {
  readonly get: (text: string) => V | undefined;
  readonly set: (text: string, value: V) => void;
}

/**
 * A cache of at most `entries` values, for texts of at most `longest` characters.
 *
 * @category Operations
 */
export const boundedCache = <V>(entries: number, longest: number): BoundedCache<V> => {
  // In the order in which they were used: a Map keeps it.
  const values = new Map<string, V>();
  const use = (text: string, value: V): void => {
    values.delete(text);
    values.set(text, value);
  };
  return {
    get: (text) => {
      const value = values.get(text);
      if (value !== undefined) use(text, value);
      return value;
    },
    set: (text, value) => {
      if (entries < 1 || text.length > longest) return;
      use(text, value);
      const [oldest] = values.keys();
      if (values.size > entries && oldest !== undefined) values.delete(oldest);
    },
  };
};
