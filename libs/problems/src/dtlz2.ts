import { optional, precisionOption, type RealsOf, requireOption, requireOptions, wholeNumber } from '@evorx/core';
import { initialReals } from './kernels/initial-reals';
import type { MultiObjectiveProblem } from './multi-objective-problem';

const ACCEPTED = { objectives: wholeNumber({ min: 2, max: 16 }), precision: optional(precisionOption) };

/** By this ratio angles are spread evenly, however many there are. */
const GOLDEN = (1 + Math.sqrt(5)) / 2;

/**
 * DTLZ2: minimise the coordinates of a point at the radius 1 + g, where g is the sum of (x - 0.5)^2 over the last
 * genes, and all others are angles, from genomes that are uniform in [0, 1]. The best front is the part of the unit
 * sphere where no coordinate is negative: all last genes are 0.5. With three objectives its hypervolume up to the
 * reference point (1.1, 1.1, 1.1) is 1.331 - pi / 6. `front` gives points for two and three objectives, and none for
 * more.
 *
 * Throws `OptionError` unless there are 2 to 16 objectives, and at least as many genes as objectives.
 *
 * Source: Deb, Thiele, Laumanns and Zitzler, Scalable multi-objective optimization test problems (2002),
 * https://doi.org/10.1109/CEC.2002.1007032
 *
 * @category Problems
 * @example
 * import { dtlz2 } from '@evorx/problems';
 *
 * const { f1, f2, f3 } = dtlz2({ objectives: 3 }).evaluate(Float64Array.of(0, 0, 0.5, 0.5)); // 1, 0, 0
 */
export const dtlz2 = <P extends 32 | 64 = 64>({
  objectives = 3,
  dimension = objectives + 9,
  precision,
}: {
  /** Defaults to 3. */
  readonly objectives?: number | undefined;
  /** Genes. Defaults to 9 more than there are objectives. */
  readonly dimension?: number | undefined;
  /** Bits of a gene. Defaults to 64. */
  readonly precision?: P | undefined;
} = {}): MultiObjectiveProblem<RealsOf<P>> => {
  requireOptions('dtlz2', { objectives, precision }, ACCEPTED);
  requireOption('dtlz2', 'dimension', dimension, wholeNumber({ min: objectives }));
  const bounds = { lower: 0, upper: 1 };
  const names = Array.from({ length: objectives }, (_, o) => `f${o + 1}`);
  return {
    name: 'dtlz2',
    objectives: names.map((name) => ({ name, direction: 'minimise', reference: 1.1 })),
    init: initialReals('dtlz2', dimension, bounds, precision),
    evaluate: (genes) => {
      let g = 0;
      for (let i = objectives - 1; i < genes.length; i++) g += (genes[i]! - 0.5) ** 2;
      const values = names.map((_, o) => {
        let value = 1 + g;
        const angles = objectives - 1 - o;
        for (let i = 0; i < angles; i++) value *= Math.cos((genes[i]! * Math.PI) / 2);
        return o === 0 ? value : value * Math.sin((genes[angles]! * Math.PI) / 2);
      });
      return Object.fromEntries(names.map((name, o) => [name, values[o]!]));
    },
    bounds,
    front: (count) => (objectives === 2 ? quarterCircle(count) : objectives === 3 ? eighthOfSphere(count) : []),
  };
};

const quarterCircle = (count: number): ReadonlyArray<Float64Array> =>
  Array.from({ length: count }, (_, i) => {
    const f1 = i / Math.max(1, count - 1);
    return Float64Array.of(f1, Math.sqrt(1 - f1 * f1));
  });

/** A lattice on the sphere: heights evenly spread, as areas are by them, and angles by the golden ratio. */
const eighthOfSphere = (count: number): ReadonlyArray<Float64Array> =>
  Array.from({ length: count }, (_, i) => {
    const height = (i + 0.5) / count;
    const angle = (((i / GOLDEN) % 1) * Math.PI) / 2;
    const radius = Math.sqrt(1 - height * height);
    return Float64Array.of(radius * Math.cos(angle), radius * Math.sin(angle), height);
  });
