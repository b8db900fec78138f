import { seed } from '@evorx/random';
import {
  arbitraryDoubles,
  arbitraryGenes,
  fitsDistribution,
  fitsProbabilities,
  holds,
  normalProbability,
  variationLaws,
} from '@evorx/testing';
import * as fc from 'fast-check';
import { gaussianMutation } from './index';

const bounds = { lower: 0, upper: 1 };

variationLaws('gaussianMutation', () => gaussianMutation({ rate: 0.3, deviation: 1 }), arbitraryGenes);
variationLaws(
  'gaussianMutation of every gene',
  () => gaussianMutation({ rate: 1, deviation: 1, bounds }),
  arbitraryGenes,
);

variationLaws(
  'gaussianMutation of doubles, with bounds for each',
  () =>
    gaussianMutation({
      rate: 0.5,
      deviation: 1,
      precision: 64,
      bounds: Array.from({ length: 40 }, (_, i) => ({ lower: -10 - i, upper: i < 20 ? 10 : Infinity })),
    }),
  arbitraryDoubles,
);

const mutant = (
  options: Omit<Parameters<typeof gaussianMutation>[0], 'precision'>,
  gene: number,
  length: number,
): Float32Array => gaussianMutation(options).apply([new Float32Array(length).fill(gene)])(seed(1))[0][0]!;

describe('gaussianMutation', () => {
  it.each([0.5, 1])('keeps genes within bounds that are no numbers of single precision, at a rate of %f', (rate) => {
    const genes = mutant({ rate, deviation: 1, bounds: { lower: 0, upper: 0.1 } }, 0.05, 1000);
    expect(genes.every((gene) => gene >= 0 && gene <= 0.1)).toBe(true);
    expect(genes).toContain(Math.fround(0.09999999403953552));
    holds(
      fc.tuple(fc.double({ min: -1e5, max: 1e5, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true })),
      (some) => {
        const [lower, upper] = [some[0], some[0] + some[1]];
        const [[child]] = gaussianMutation({ rate, deviation: 5, bounds: { lower, upper } }).apply([
          new Float32Array(20).fill((lower + upper) / 2),
        ])(seed(1));
        return child!.every((gene) => gene >= lower && gene <= upper);
      },
    );
  });

  it('is refused for bounds without a number of single precision, and for noise that moves no gene in them', () => {
    const make = (deviation: number, lower: number, upper: number) => () =>
      gaussianMutation({ rate: 1, deviation, bounds: { lower, upper } });
    expect(make(1, 0.1, 0.1)).toThrow('gaussianMutation: bounds is { lower: 0.1, upper: 0.1 }, accepted is');
    expect(make(1e-9, 1, 2)).toThrow('gaussianMutation: deviation is 1e-9, accepted is 0, or a finite number from 3.7');
    expect(make(0, 1, 2)).not.toThrow();
    expect(make(1e-9, 0, 2)).not.toThrow();
  });

  it.each([0.5, 1])('clips each gene to bounds of its own, in their precision, at a rate of %f', (rate) => {
    const ranges = [bounds, { lower: 5, upper: 5.1 }, { lower: -Infinity, upper: -7 }];
    const means = [0.5, 5.05, -7.5];
    const parents = <G>(from: (genes: ReadonlyArray<number>) => G) => Array.from({ length: 200 }, () => from(means));
    const within = (child: ArrayLike<number>): boolean =>
      ranges.every(({ lower, upper }, i) => child[i]! >= lower && child[i]! <= upper);
    const single = gaussianMutation({ rate, deviation: 1, bounds: ranges });
    const double = gaussianMutation({ rate, deviation: 1, bounds: ranges, precision: 64 });
    const [singles] = single.apply(parents((genes) => Float32Array.from(genes)))(seed(1));
    const [doubles] = double.apply(parents((genes) => Float64Array.from(genes)))(seed(1));
    expect(singles.every(within) && doubles.every(within)).toBe(true);
    expect(doubles.map((child) => child[1])).toContain(5.1);
    expect(singles.map((child) => child[1])).not.toContain(5.1);
    expect(doubles.some((child) => child[2]! < -8)).toBe(true);
  });

  it('makes the same children of doubles, but for their last digits', () => {
    const [[single]] = gaussianMutation({ rate: 1, deviation: 1 }).apply([new Float32Array(50)])(seed(1));
    const [[double]] = gaussianMutation({ rate: 1, deviation: 1, precision: 64 }).apply([new Float64Array(50)])(
      seed(1),
    );
    expect(Float32Array.from(double!)).toEqual(single);
  });

  it('takes for doubles what moves no gene of single precision', () => {
    const make = () => gaussianMutation({ rate: 1, deviation: 1e-9, bounds: { lower: 1, upper: 1 }, precision: 64 });
    expect(make).not.toThrow();
  });

  it('always makes the same children (frozen)', () => {
    expect(Array.from(mutant({ rate: 0.5, deviation: 1 }, 0, 8))).toMatchInlineSnapshot(`
     [
       -0.38679763674736023,
       -0.04135119169950485,
       0,
       -0.6222681999206543,
       0.8067746162414551,
       0,
       -0.966046929359436,
       0.16373226046562195,
     ]
    `);
  });

  it.each([0.01, 0.1, 0.6])('changes each gene with probability %f', (rate) => {
    const changed = mutant({ rate, deviation: 1 }, 0, 100000).filter((gene) => gene !== 0).length;
    expect(fitsProbabilities([changed, 100000 - changed], [rate, 1 - rate])).toBe(true);
  });

  it('adds numbers from N(mean, deviation)', () => {
    const added = mutant({ rate: 0.1, deviation: 0.5, mean: 3 }, 2, 100000).filter((gene) => gene !== 2);
    expect(fitsDistribution(added, (x) => normalProbability((x - 5) / 0.5))).toBe(true);
  });

  it('clips to the bounds: with deviation 1 in [0, 1] some 63% of the mutated genes land on one', () => {
    const genes = mutant({ rate: 1, deviation: 1, bounds }, 0.5, 100000);
    const onBound = genes.filter((gene) => gene === 0 || gene === 1).length;
    const chance = 2 * normalProbability(-0.5);
    expect(chance).toBeCloseTo(0.617, 3);
    expect(fitsProbabilities([onBound, 100000 - onBound], [chance, 1 - chance])).toBe(true);
    expect(genes.every((gene) => gene >= 0 && gene <= 1)).toBe(true);
  });

  it('keeps genomes within their bounds, whatever rate and deviation', () => {
    holds(
      fc.record({
        n: fc.nat(),
        rate: fc.double({ min: 0, max: 1, noNaN: true }),
        deviation: fc.double({ min: 0, max: 100, noNaN: true }),
      }),
      ({ n, rate, deviation }) =>
        gaussianMutation({ rate, deviation, bounds })
          .apply([Float32Array.of(0, 0.25, 0.5, 1)])(seed(n))[0][0]!
          .every((gene) => gene >= 0 && gene <= 1),
    );
  });

  it('changes nothing at rate 0', () => {
    expect(mutant({ rate: 0, deviation: 1 }, 7, 100).every((gene) => gene === 7)).toBe(true);
  });

  it('mutates children independently of each other', () => {
    const parent = new Float32Array(1000);
    const [[first, second]] = gaussianMutation({ rate: 1, deviation: 1 }).apply([parent, parent])(seed(1));
    const correlation = first!.reduce((sum, gene, i) => sum + gene * second![i]!, 0) / 1000;
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(1000));
  });
});
