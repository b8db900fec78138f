import { seed } from '@evorx/random';
import {
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

const mutant = (options: Parameters<typeof gaussianMutation>[0], gene: number, length: number): Float32Array =>
  gaussianMutation(options).apply([new Float32Array(length).fill(gene)])(seed(1))[0][0]!;

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
