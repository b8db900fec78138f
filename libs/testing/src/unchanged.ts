import { serialize } from 'node:v8';

/**
 * Whether a value holds the same, bit by bit, after an action as before it.
 *
 * @category Laws
 * @example
 * import { unchanged } from '@evorx/testing';
 *
 * const values = [3, 1, 2];
 * const kept = unchanged(values, () => values.sort()); // false
 */
export const unchanged = (value: unknown, action: () => unknown): boolean => {
  const before = serialize(value);
  action();
  return before.equals(serialize(value));
};
