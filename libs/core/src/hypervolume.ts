import { requireOption, listOption, numberIn } from '@evorx/random';
import { costsOf, standingsOf } from './costs';
import type { Objective, Scores } from './scores';
import type { Vector } from './vector';

const REFERENCE = listOption(numberIn(), { min: 1 });

/** Gains of a point over the reference, one an objective, all above 0: the box between them is what it dominates. */
type Point = Float64Array;

/**
 * The volume of the part of objective space that the feasible individuals dominate, up to a reference point that has
 * one value an objective: the larger the better, whatever the directions. Who is not better than the reference in every
 * objective adds nothing. The only measure of fronts that always grows when a front gets better.
 *
 * Exact, by the algorithm of the Walking Fish Group: `O(n log n)` for two objectives, `O(n^2 log n)` for three, and
 * exponential in the number of objectives at worst. NaN where the reference has not one value an objective.
 *
 * Throws `OptionError` unless `reference` is a list of finite numbers, at least one.
 *
 * Source: Zitzler and Thiele, Multiobjective evolutionary algorithms: a comparative case study and the strength Pareto
 * approach (1999), https://doi.org/10.1109/4235.797969; computed by While, Bradstreet and Barone, A fast way of
 * calculating exact hypervolumes (2012), https://doi.org/10.1109/TEVC.2010.2077298
 *
 * @category Many objectives
 * @example
 * import { hypervolume } from '@evorx/core';
 *
 * const objectives = [
 *   { name: 'cost', direction: 'minimise' },
 *   { name: 'loss', direction: 'minimise' },
 * ] as const;
 * const volume = hypervolume([4, 4])({ objectives, size: 2, values: [1, 2, 2, 1] }); // 3 * 2 + 2 * 3 - 2 * 2 = 8
 */
export const hypervolume = (reference: Vector): ((scores: Scores) => number) => {
  requireOption('hypervolume', 'reference', reference, REFERENCE);
  const origin = Float64Array.from(reference);
  return (scores) => {
    const { objectives, size } = scores;
    if (objectives.length !== origin.length) return NaN;
    const costs = costsOf(scores);
    const standings = standingsOf(scores);
    const points: Array<Point> = [];
    for (let i = 0; i < size; i++) {
      if (standings[i] !== 0) continue;
      const gains = origin.map(
        (value, o) => (objectives[o]!.direction === 'maximise' ? -value : value) - costs[o * size + i]!,
      );
      if (gains.every((gain) => gain > 0)) points.push(gains);
    }
    return volumeOf(points, origin.length);
  };
};

/** The volume of the union of boxes from the origin to each point, in the first `dimensions` of them. */
const volumeOf = (points: ReadonlyArray<Point>, dimensions: number): number => {
  if (points.length === 0) return 0;
  if (dimensions === 1) return points.reduce((most, point) => Math.max(most, point[0]!), 0);
  if (dimensions === 2) return areaOf(points);
  // In rising order of the last dimension every point adds a slab of one height: what its base has alone, against the
  // bases of all that are at least as high.
  const last = dimensions - 1;
  const sorted = undominated(points, dimensions).sort((a, b) => a[last]! - b[last]!);
  let volume = 0;
  for (let k = 0; k < sorted.length; k++) {
    const point = sorted[k]!;
    const others = sorted.slice(k + 1).map((other) => limited(other, point, last));
    volume += point[last]! * (boxOf(point, last) - volumeOf(others, last));
  }
  return volume;
};

/** Two dimensions: a staircase from the longest point to the shortest. */
const areaOf = (points: ReadonlyArray<Point>): number => {
  let [area, height] = [0, 0];
  for (const point of [...points].sort((a, b) => b[0]! - a[0]!)) {
    if (!(point[1]! > height)) continue;
    area += point[0]! * (point[1]! - height);
    height = point[1]!;
  }
  return area;
};

const boxOf = (point: Point, dimensions: number): number => {
  let volume = 1;
  for (let d = 0; d < dimensions; d++) volume *= point[d]!;
  return volume;
};

/** The part of a box that lies in another. */
const limited = (point: Point, within: Point, dimensions: number): Point => {
  const corner = new Float64Array(dimensions);
  for (let d = 0; d < dimensions; d++) corner[d] = Math.min(point[d]!, within[d]!);
  return corner;
};

/** The points whose boxes lie in no other's; one of equals. */
const undominated = (points: ReadonlyArray<Point>, dimensions: number): Array<Point> => {
  const kept: Array<Point> = [];
  const sorted = [...points].sort((a, b) => {
    for (let d = 0; d < dimensions; d++) if (a[d] !== b[d]) return b[d]! - a[d]!;
    return 0;
  });
  for (const point of sorted) if (!kept.some((other) => covers(other, point, dimensions))) kept.push(point);
  return kept;
};

const covers = (outer: Point, inner: Point, dimensions: number): boolean => {
  for (let d = 0; d < dimensions; d++) if (outer[d]! < inner[d]!) return false;
  return true;
};

/**
 * The reference point that the objectives declare; null where one of them declares none.
 *
 * @category Many objectives
 * @example
 * import { referencePointOf } from '@evorx/core';
 *
 * const point = referencePointOf([
 *   { name: 'f1', direction: 'minimise', reference: 11 },
 *   { name: 'f2', direction: 'minimise', reference: 11 },
 * ]); // [11, 11]
 */
export const referencePointOf = (objectives: ReadonlyArray<Objective>): ReadonlyArray<number> | null => {
  const point = objectives.flatMap(({ reference }) => reference ?? []);
  return point.length > 0 && point.length === objectives.length ? point : null;
};
