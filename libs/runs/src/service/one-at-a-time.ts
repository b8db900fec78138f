/**
 * Runs the tasks of one key in the order of their calls, each after the one before has settled; different keys do not wait for each other.
 *
 * @internal
 */
export const oneAtATime = (): (<A>(key: string, task: () => Promise<A>) => Promise<A>) => {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
};
