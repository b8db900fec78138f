/**
 * How deep a JSON value is: 0 for one without parts. Looks no deeper than `most`, and at one level at a time, so that no value is too deep to be
 * looked at.
 *
 * @category Values
 * @example
 * import { nestingOf } from '@evorx/recipe';
 *
 * const depth = nestingOf({ a: [{ b: null }] }, 10); // 3
 */
export const nestingOf = (value: unknown, most: number): number => {
  let level: ReadonlyArray<unknown> = [value];
  for (let depth = 0; ; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0 || depth > most) return depth;
  }
};
