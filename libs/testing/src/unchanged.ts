import { serialize } from 'node:v8';

/**
 * Whether a value holds the same, bit by bit, after an action as before it.
 *
 * @category Laws
 */
export const unchanged = (value: unknown, action: () => unknown): boolean => {
  const before = serialize(value);
  action();
  return before.equals(serialize(value));
};
