/** A value that changes, and tells those who listen. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly listen: (hear: () => void) => () => void;
}

/** A cell that holds `first` to begin with; setting the same value again tells nobody. */
export const createCell = <T>(first: T): Cell<T> => {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const hear of [...listeners]) hear();
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
};
