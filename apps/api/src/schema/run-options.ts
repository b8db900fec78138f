/** An option that is null says as much as one that is left out. Recipes, where null has a meaning, are handed on as they are. */
const withoutNulls = <T extends object>(options: T): { [K in keyof T]: Exclude<T[K], null> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };

/** What an input calls otherwise than the service does. */
interface Renamed {
  readonly timeLimitMs?: number | null | undefined;
  readonly overrides?: ReadonlyArray<{ readonly path: string; readonly value?: unknown }> | null | undefined;
}

/**
 * The options of a run as the service takes them, from an input.
 *
 * @category Resolvers
 */
export const runOptions = <T extends Renamed>({ timeLimitMs, overrides, ...given }: T) =>
  withoutNulls({
    ...given,
    timeMs: timeLimitMs,
    overrides: overrides?.map(({ path, value }) => ({ path, value })),
  });
