import { isRecord } from '../app/is-record';

/** A change of a recipe, as the API takes it. */
export interface Override {
  readonly path: string;
  readonly value: unknown;
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
};

/**
 * The changes that make one recipe of another, each as deep as it goes: another choice, or another list, is one change.
 */
export const overridesBetween = (
  base: unknown,
  edited: unknown,
  path: ReadonlyArray<string> = [],
): ReadonlyArray<Override> => {
  if (same(base, edited)) return [];
  const deeper =
    isRecord(base) &&
    isRecord(edited) &&
    Object.keys(edited).every((key) => key in base) &&
    Object.keys(base).every((key) => key in edited);
  if (!deeper) return [{ path: path.join('.'), value: edited }];
  return Object.keys(edited).flatMap((key) => overridesBetween(base[key], edited[key], [...path, key]));
};
