/** What a gene may be. */
export interface Alternatives<V> {
  readonly values: ReadonlyArray<V>;
  /** The place of a value, or of one that JSON writes the same. */
  readonly indexOf: (value: unknown) => number | undefined;
  /** In words. */
  readonly text: string;
}

/** In words, as many values as this. */
const SHOWN = 10;

/** The values of a list, which all differ and are such as JSON can say. */
export const alternativesOf = <V>(values: ReadonlyArray<V>): Alternatives<V> => {
  const places = new Map<unknown, number>(values.map((value, i) => [value, i]));
  const written = new Map(values.map((value, i) => [JSON.stringify(value), i]));
  const shown = [...written.keys()].slice(0, SHOWN).join(', ');
  return {
    values,
    indexOf: (value) =>
      places.get(value) ??
      // What JSON would write in the same way is another value, if it is no object: NaN is not null.
      (typeof value === 'object' && value !== null ? written.get(textOf(value)) : undefined),
    text: `one of: ${shown}${values.length > SHOWN ? ', ...' : ''}`,
  };
};

const textOf = (value: object): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
};
