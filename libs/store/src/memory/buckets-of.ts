import type { Bucket, GenerationStats, Range } from '@evorx/runs';

const rangeOf = (generations: ReadonlyArray<GenerationStats>, key: string): Range | null => {
  let range: Range | null = null;
  for (const { figures } of generations) {
    const value = figures[key] ?? null;
    if (value === null) continue;
    range =
      range === null
        ? { min: value, max: value, last: value }
        : { min: Math.min(range.min, value), max: Math.max(range.max, value), last: value };
  }
  return range;
};

/**
 * Generations, in order, in buckets of that size, with the ranges of the figures with these keys.
 *
 * @category Internals
 */
export const bucketsOf =
  (size: number, keys: ReadonlyArray<string>) =>
  (generations: ReadonlyArray<GenerationStats>): ReadonlyArray<Bucket> => {
    const groups = new Map<number, Array<GenerationStats>>();
    for (const generation of generations) {
      const key = Math.floor(generation.index / size);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [generation]);
      else group.push(generation);
    }
    return [...groups.values()].map((group): Bucket => {
      const last = group[group.length - 1]!;
      return {
        first: group[0]!.index,
        last: last.index,
        evaluations: last.evaluations,
        elapsedMs: last.elapsedMs,
        ranges: Object.fromEntries(keys.map((key) => [key, rangeOf(group, key)])),
      };
    });
  };
