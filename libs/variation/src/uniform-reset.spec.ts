import { seed } from '@evorx/random';
import {
  arbitraryBits,
  arbitraryDoubles,
  arbitraryGenes,
  fitsDistribution,
  fitsProbabilities,
  tally,
  variationLaws,
} from '@evorx/testing';
import * as fc from 'fast-check';
import { uniformReset } from './index';

const unit = { lower: 0, upper: 1 };
const integers = (length: number): fc.Arbitrary<Int32Array> => fc.int32Array({ minLength: length, maxLength: length });

variationLaws('uniformReset of reals', () => uniformReset({ rate: 0.3, bounds: unit }), arbitraryGenes);
variationLaws('uniformReset of doubles', () => uniformReset({ rate: 1, bounds: unit }), arbitraryDoubles);
variationLaws('uniformReset of bits', () => uniformReset({ bounds: unit }), arbitraryBits);
variationLaws('uniformReset of integers', () => uniformReset({ bounds: { lower: -5, upper: 5 } }), integers);

describe('uniformReset', () => {
  it('always makes the same children (frozen)', () => {
    const reset = uniformReset({ rate: 0.5, bounds: { lower: 0, upper: 9 } });
    expect(Array.from(reset.apply([new Int32Array(12).fill(-1)])(seed(1))[0][0]!)).toMatchInlineSnapshot(`
      [
        8,
        9,
        -1,
        8,
        2,
        -1,
        7,
        0,
        6,
        3,
        4,
        2,
      ]
    `);
    expect(Array.from(reset.apply([new Float32Array(4).fill(-1)])(seed(1))[0][0]!)).toMatchInlineSnapshot(`
      [
        8.092619895935059,
        2.6294972896575928,
        -1,
        7.03389835357666,
      ]
    `);
  });

  it('draws every whole number of the bounds of an integer, and no other, at even odds', () => {
    const bounds = [
      { lower: -1, upper: 1 },
      { lower: 5, upper: 9 },
      { lower: 1.5, upper: 2.5 },
    ];
    const parents = Array.from({ length: 5000 }, () => new Int32Array(3));
    const [children] = uniformReset({ rate: 1, bounds }).apply(parents)(seed(1));
    const counts = (gene: number, from: number, size: number) =>
      tally(
        children.map((child) => child[gene]! - from),
        size,
      );
    expect(fitsProbabilities(counts(0, -1, 3), new Array<number>(3).fill(1 / 3))).toBe(true);
    expect(fitsProbabilities(counts(1, 5, 5), new Array<number>(5).fill(1 / 5))).toBe(true);
    expect(counts(2, 2, 1)).toEqual([5000]);
  });

  it('draws reals uniformly from their bounds', () => {
    const [[child]] = uniformReset({ rate: 1, bounds: { lower: -2, upper: 6 } }).apply([new Float64Array(20_000)])(
      seed(1),
    );
    expect(fitsDistribution(child!, (x) => Math.min(1, Math.max(0, (x + 2) / 8)))).toBe(true);
  });

  it('keeps genes of single precision within bounds that are no numbers of it', () => {
    const bounds = { lower: 0.1, upper: 0.10000001 };
    const [[child]] = uniformReset({ rate: 1, bounds }).apply([new Float32Array(100)])(seed(1));
    expect(child!.every((gene) => gene >= bounds.lower && gene <= bounds.upper)).toBe(true);
  });

  it.each([0.01, 0.3])('resets each gene with probability %f', (rate) => {
    const [[child]] = uniformReset({ rate, bounds: unit }).apply([new Float32Array(100_000).fill(2)])(seed(1));
    const reset = child!.filter((gene) => gene !== 2).length;
    expect(fitsProbabilities([reset, 100_000 - reset], [rate, 1 - rate])).toBe(true);
  });

  it('resets one gene of a genome on average where no rate is given', () => {
    const parents = Array.from({ length: 2000 }, () => new Float32Array(20).fill(2));
    const [children] = uniformReset({ bounds: unit }).apply(parents)(seed(1));
    const reset = children.reduce((sum, child) => sum + child.filter((gene) => gene !== 2).length, 0);
    expect(fitsProbabilities([reset, 40_000 - reset], [0.05, 0.95])).toBe(true);
  });
});
