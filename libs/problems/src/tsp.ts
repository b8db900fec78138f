import { type Accepted, requireOption, type Vector } from '@evorx/core';
import { permutation, populationOf } from '@evorx/random';
import type { Task } from './problem';

const isNumbers = (value: unknown, length: number): boolean =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) &&
  (value as ArrayLike<unknown> & object as { readonly length: number }).length === length &&
  Array.prototype.every.call(value, Number.isFinite);

const CITIES: Accepted = {
  includes: (value) => Array.isArray(value) && value.length > 0 && value.every((city) => isNumbers(city, 2)),
  text: 'a list of at least 1 city [x, y], two finite numbers',
};

const DISTANCES: Accepted = {
  includes: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => isNumbers(row, value.length) && Array.prototype.every.call(row, (d: number) => d >= 0)),
  text: 'a square table of numbers from 0, a row for each city',
};

/**
 * Where the cities are, in a plane, or how far it is from each to each: `distances[from][to]`.
 *
 * @category Problems
 */
export type TspCities =
  | { readonly cities: ReadonlyArray<Vector>; readonly distances?: undefined }
  | { readonly distances: ReadonlyArray<Vector>; readonly cities?: undefined };

/**
 * The travelling salesman problem: minimise the length of a round trip through all cities, from random trips. A genome
 * has every city once, by its number from 0; what has not scores NaN. Distances are Euclidean where cities are given as
 * points; a table of distances need not be symmetric. `O(n)` a score.
 *
 * Throws `OptionError` unless every city is two finite numbers, or the distances are a square table of numbers from 0.
 *
 * Source: Dantzig, Fulkerson and Johnson, Solution of a large-scale traveling-salesman problem (1954),
 * https://doi.org/10.1287/opre.2.4.393
 *
 * @category Problems
 * @example
 * import { tsp } from '@evorx/problems';
 *
 * const square = tsp({ cities: [[0, 0], [0, 1], [1, 1], [1, 0]] });
 * const lengths = [square.score([0, 1, 2, 3]), square.score([0, 2, 1, 3])]; // 4, 2 + 2 sqrt(2)
 */
export const tsp = ({
  cities,
  distances,
}: TspCities): Task<Uint32Array> & { readonly score: (trip: Vector) => number } => {
  if (distances === undefined) requireOption('tsp', 'cities', cities, CITIES);
  else requireOption('tsp', 'distances', distances, DISTANCES);
  const count = (distances ?? cities).length;
  const distance =
    distances === undefined
      ? (from: number, to: number): number =>
          Math.hypot(cities[from]![0]! - cities[to]![0]!, cities[from]![1]! - cities[to]![1]!)
      : (from: number, to: number): number => distances[from]![to]!;
  return {
    name: 'tsp',
    objective: { name: 'length', direction: 'minimise' },
    init: (size) => populationOf(size, permutation(count)),
    score: (trip: Vector) => {
      if (!isPermutation(trip, count)) return NaN;
      let length = 0;
      for (let i = 0; i < count; i++) length += distance(trip[i]!, trip[i + 1 === count ? 0 : i + 1]!);
      return length;
    },
  };
};

const isPermutation = (trip: Vector, count: number): boolean => {
  if (trip.length !== count) return false;
  const seen = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const city = trip[i]!;
    if (!(city >= 0 && city < count) || seen[city] !== 0) return false; // undefined at what is no whole number
    seen[city] = 1;
  }
  return true;
};
