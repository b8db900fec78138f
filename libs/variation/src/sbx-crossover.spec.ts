import type { Bounds } from '@evorx/core';
import { floatAtLeast, floatAtMost, seed } from '@evorx/random';
import {
  arbitraryDoubles,
  arbitraryGenes,
  fitsDistribution,
  fitsProbabilities,
  holds,
  variationLaws,
} from '@evorx/testing';
import * as fc from 'fast-check';
import { sbxCrossover } from './index';

const wide = { lower: -10, upper: 10 };
const each = Array.from({ length: 40 }, (_, i) => ({ lower: -10 - i, upper: 10 + i }));

variationLaws('sbxCrossover', () => sbxCrossover({ bounds: wide }), arbitraryGenes);
variationLaws(
  'sbxCrossover of doubles, with bounds for each',
  () => sbxCrossover({ bounds: each, precision: 64 }),
  arbitraryDoubles,
);
variationLaws('sbxCrossover without bounds', () => sbxCrossover({ rate: 0.5, precision: 64 }), arbitraryDoubles);

const single = (values: ReadonlyArray<number>): Float32Array => Float32Array.from(values);
const double = (values: ReadonlyArray<number>): Float64Array => Float64Array.from(values);

/** Children of `a` and `b`, in as many genes as there are to be tries, all of them crossed. */
const tries = (
  count: number,
  [a, b]: readonly [number, number],
  options: { readonly eta: number; readonly bounds?: Bounds },
) =>
  sbxCrossover({ ...options, rate: 1, geneRate: 1, precision: 64 }).apply([
    new Float64Array(count).fill(a),
    new Float64Array(count).fill(b),
  ])(seed(1))[0] as readonly [Float64Array, Float64Array];

/** The share of spread factors up to `b`: half of them contract. */
const spreadProbability =
  (eta: number) =>
  (b: number): number =>
    b <= 1 ? 0.5 * Math.max(0, b) ** (eta + 1) : 1 - 0.5 / b ** (eta + 1);

describe('sbxCrossover', () => {
  it('always makes the same children (frozen)', () => {
    const parents = [single([0, 0.25, 0.5, 0.75, 1]), single([1, 0.75, 0.5, 0.25, 0])];
    expect(
      sbxCrossover({ rate: 1, bounds: { lower: 0, upper: 1 } })
        .apply(parents)(seed(1))[0]
        .map((child) => Array.from(child)),
    ).toMatchInlineSnapshot(`
      [
        [
          0.03225236013531685,
          0.236721932888031,
          0.5,
          0.2611847519874573,
          0.9695221781730652,
        ],
        [
          0.9677476286888123,
          0.763278067111969,
          0.5,
          0.7388152480125427,
          0.030477847903966904,
        ],
      ]
    `);
  });

  it.each([0, 2, 15])('spreads the children by the density of the paper, at an eta of %d', (eta) => {
    const [first, second] = tries(50_000, [0, 1], { eta });
    expect(
      fitsDistribution(
        first.map((gene, i) => Math.abs(gene - second[i]!)),
        spreadProbability(eta),
      ),
    ).toBe(true);
  });

  it('spreads by the same density, up to the bound that is met first, and scaled to 1', () => {
    const bounds = { lower: -0.05, upper: 5 };
    const [first, second] = tries(50_000, [0, 1], { eta: 2, bounds });
    const whole = spreadProbability(2)(1.1);
    const distances = first.map((gene, i) => Math.abs(gene - second[i]!));
    expect(fitsDistribution(distances, (b) => Math.min(1, spreadProbability(2)(b) / whole))).toBe(true);
    expect(Math.min(...distances)).toBeLessThan(0.2);
  });

  it('keeps the mean of each gene, to the last digits', () => {
    holds(
      fc.record({ a: arbitraryDoubles(20), b: arbitraryDoubles(20), n: fc.nat(), bounded: fc.boolean() }),
      ({ a, b, n, bounded }) => {
        const options = bounded ? { bounds: wide } : {};
        const [[first, second]] = sbxCrossover({ ...options, rate: 1, precision: 64 }).apply([a, b])(seed(n));
        return first!.every((gene, i) => Math.abs(gene + second![i]! - a[i]! - b[i]!) < 1e-12);
      },
    );
  });

  const cases = fc
    .array(fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 0.01, max: 9, noNaN: true })), {
      minLength: 2,
      maxLength: 12,
    })
    .chain((ranges) => {
      const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });
      const bounds = ranges.map(([lower, width]) => ({ lower, upper: lower + width }));
      return fc.record({
        bounds: fc.constant(bounds),
        parents: fc
          .tuple(shares, shares)
          .map((both) =>
            both.map((share) =>
              bounds.map(({ lower, upper }, i) => Math.min(upper, lower + share[i]! * (upper - lower))),
            ),
          ),
        n: fc.nat(),
      });
    });
  const within = (bounds: ReadonlyArray<Bounds>) => (child: ArrayLike<number>) =>
    bounds.every(({ lower, upper }, i) => child[i]! >= lower && child[i]! <= upper);

  it('keeps every gene within its bounds, in single precision', () => {
    holds(cases, ({ bounds, parents, n }) => {
      const inside = parents.map((genes) =>
        single(
          genes.map((gene, i) =>
            Math.min(floatAtMost(bounds[i]!.upper), Math.max(floatAtLeast(bounds[i]!.lower), gene)),
          ),
        ),
      );
      return sbxCrossover({ eta: 1, rate: 1, geneRate: 1, bounds }).apply(inside)(seed(n))[0].every(within(bounds));
    });
  });

  it('keeps every gene within its bounds, in double precision', () => {
    holds(cases, ({ bounds, parents, n }) =>
      sbxCrossover({ eta: 1, rate: 1, geneRate: 1, bounds, precision: 64 })
        .apply(parents.map(double))(seed(n))[0]
        .every(within(bounds)),
    );
  });

  it('crosses a pair with probability `rate`, and then each gene with probability `geneRate`', () => {
    const parents = Array.from({ length: 4000 }, (_, i) => double(new Array<number>(10).fill(i % 2)));
    const [children] = sbxCrossover({ rate: 0.7, geneRate: 0.3, precision: 64 }).apply(parents)(seed(1));
    const changed = children
      .map((child, i) => child.filter((gene) => gene !== i % 2).length)
      .filter((_, i) => i % 2 === 0);
    const pairs = changed.filter((count) => count > 0).length;
    const some = 0.7 * (1 - 0.7 ** 10);
    expect(fitsProbabilities([pairs, 2000 - pairs], [some, 1 - some])).toBe(true);
    const genes = changed.reduce((sum, count) => sum + count, 0);
    // Genes of one pair hang together: more of a spread than that of as many single draws.
    expect(genes / 20_000).toBeCloseTo(0.7 * 0.3, 1.5);
  });

  it('exchanges the two values of a crossed gene at even odds', () => {
    const [first, second] = tries(10_000, [0, 1], { eta: 15 });
    const exchanged = first.filter((gene, i) => gene > second[i]!).length;
    expect(fitsProbabilities([exchanged, 10_000 - exchanged], [0.5, 0.5])).toBe(true);
  });

  it('leaves genes as they are that are equal, NaN or infinite', () => {
    const [a, b] = [double([1, NaN, 0, Infinity, 5]), double([1, 0, NaN, 2, -Infinity])];
    expect(sbxCrossover({ rate: 1, geneRate: 1, precision: 64 }).apply([a, b])(seed(1))[0]).toEqual([a, b]);
  });

  it('refuses bounds that cross, that are infinite, that are none, and for genes of 32 bits such without a number of theirs', () => {
    const make = (bounds: Bounds | ReadonlyArray<Bounds>, precision: 32 | 64) => () =>
      sbxCrossover({ bounds, precision });
    expect(make({ lower: 1, upper: 0 }, 64)).toThrow('sbxCrossover: bounds is { lower: 1, upper: 0 }, accepted is');
    expect(make([wide, { lower: 0, upper: Infinity }], 64)).toThrow(
      'sbxCrossover: bounds.1 is { lower: 0, upper: Infinity }',
    );
    expect(make([], 64)).toThrow('sbxCrossover: bounds is [], accepted is { lower, upper }, or a list of them');
    expect(make({ lower: 0.1, upper: 0.1 }, 32)).toThrow('a number of single precision');
    expect(make({ lower: 0.1, upper: 0.1 }, 64)).not.toThrow();
    expect(make(wide, 16 as 32)).toThrow('sbxCrossover: precision is 16, accepted is 32 or 64');
  });
});
