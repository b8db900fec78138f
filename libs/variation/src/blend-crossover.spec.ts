import { seed } from '@evorx/random';
import {
  arbitraryDoubles,
  arbitraryGenes,
  fitsDistribution,
  fitsProbabilities,
  holds,
  variationLaws,
} from '@evorx/testing';
import * as fc from 'fast-check';
import { blendCrossover } from './index';

const wide = { lower: -10, upper: 10 };

variationLaws('blendCrossover', () => blendCrossover({ bounds: wide }), arbitraryGenes);
variationLaws('blendCrossover of doubles', () => blendCrossover({ rate: 0.5, precision: 64 }), arbitraryDoubles);

const children = (options: Parameters<typeof blendCrossover>[0], count: number): ReadonlyArray<Float64Array> =>
  blendCrossover({ ...options, precision: 64 }).apply([new Float64Array(count), new Float64Array(count).fill(1)])(
    seed(1),
  )[0];

describe('blendCrossover', () => {
  it('always makes the same children (frozen)', () => {
    const parents = [Float32Array.of(0, 0.5, 1), Float32Array.of(1, 0.5, 0)];
    expect(
      blendCrossover()
        .apply(parents)(seed(1))[0]
        .map((child) => Array.from(child)),
    ).toMatchInlineSnapshot(`
      [
        [
          0.10996705293655396,
          0.5,
          0.08433274179697037,
        ],
        [
          0.18816980719566345,
          0.5,
          0.664333164691925,
        ],
      ]
    `);
  });

  it.each([0, 0.5, 2])('draws uniformly from the widened range of the parents, for an alpha of %f', (alpha) => {
    for (const child of children({ alpha }, 20_000)) {
      const share = (x: number): number => Math.min(1, Math.max(0, (x + alpha) / (1 + 2 * alpha)));
      expect(fitsDistribution(child, share)).toBe(true);
    }
  });

  it('cuts the range off at the bounds', () => {
    const [child] = children({ bounds: { lower: -0.1, upper: 5 } }, 20_000);
    expect(fitsDistribution(child!, (x) => Math.min(1, Math.max(0, (x + 0.1) / 1.6)))).toBe(true);
  });

  it('keeps genes of single precision within bounds that are no numbers of it', () => {
    holds(fc.record({ lower: fc.double({ min: 0, max: 1, noNaN: true }), n: fc.nat() }), ({ lower, n }) => {
      const bounds = { lower, upper: lower + 0.3 };
      const parents = [new Float32Array(9).fill(lower + 0.1), new Float32Array(9).fill(lower + 0.2)];
      const [both] = blendCrossover({ alpha: 3, bounds }).apply(parents)(seed(n));
      return both.every((child) => child.every((gene) => gene >= lower && gene <= bounds.upper));
    });
  });

  it('crosses a pair with probability `rate`', () => {
    const parents = Array.from({ length: 4000 }, (_, i) => Float32Array.of(i % 2));
    const [both] = blendCrossover({ rate: 0.3 }).apply(parents)(seed(1));
    const crossed = both.filter((child, i) => i % 2 === 0 && child[0] !== 0).length;
    expect(fitsProbabilities([crossed, 2000 - crossed], [0.3, 0.7])).toBe(true);
  });

  it('leaves genes as they are that are equal, NaN or infinite', () => {
    const [a, b] = [Float64Array.of(1, NaN, Infinity), Float64Array.of(1, 0, 2)];
    expect(blendCrossover({ precision: 64 }).apply([a, b])(seed(1))[0]).toEqual([a, b]);
  });
});
