import type { Bounds } from '@evorx/core';
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
import { polynomialMutation } from './index';

const wide = { lower: -10, upper: 10 };
const unit = { lower: 0, upper: 1 };
const each = Array.from({ length: 40 }, (_, i) => ({ lower: -10 - i, upper: 10 + i }));

variationLaws('polynomialMutation', () => polynomialMutation({ rate: 0.3, bounds: wide }), arbitraryGenes);
variationLaws('polynomialMutation of one gene on average', () => polynomialMutation({ bounds: wide }), arbitraryGenes);
variationLaws(
  'polynomialMutation of doubles, with bounds for each',
  () => polynomialMutation({ rate: 1, bounds: each, precision: 64 }),
  arbitraryDoubles,
);

const mutants = (count: number, gene: number, eta: number, bounds: Bounds): Float64Array =>
  polynomialMutation({ rate: 1, eta, bounds, precision: 64 }).apply([new Float64Array(count).fill(gene)])(
    seed(1),
  )[0][0]!;

/** The share of steps up to `d`, where there is room for all of them. */
const stepProbability =
  (eta: number) =>
  (d: number): number =>
    d <= 0 ? 0.5 * Math.max(0, 1 + d) ** (eta + 1) : 1 - 0.5 * Math.max(0, 1 - d) ** (eta + 1);

describe('polynomialMutation', () => {
  it('always makes the same children (frozen)', () => {
    const [[child]] = polynomialMutation({ rate: 0.5, bounds: unit }).apply([new Float32Array(8).fill(0.5)])(seed(1));
    expect(Array.from(child!)).toMatchInlineSnapshot(`
      [
        0.5734162926673889,
        0.47473955154418945,
        0.5,
        0.5386624932289124,
        0.5055386424064636,
        0.4850204288959503,
        0.46856987476348877,
        0.5,
      ]
    `);
  });

  it.each([0, 1, 20])('moves genes by the density of the paper, cut off at the bounds, at an eta of %d', (eta) => {
    const steps = mutants(50_000, 0.3, eta, unit).map((gene) => gene - 0.3);
    const below = stepProbability(eta)(-0.3);
    const above = 1 - stepProbability(eta)(0.7);
    // Half of the steps go to either side, however much is cut off there.
    const cut = (d: number): number => {
      const share = stepProbability(eta)(Math.min(0.7, Math.max(-0.3, d)));
      return d <= 0 ? (0.5 * (share - below)) / (0.5 - below) : 0.5 + (0.5 * (share - 0.5)) / (0.5 - above);
    };
    expect(fitsDistribution(steps, cut)).toBe(true);
  });

  it('measures steps in the width of the bounds', () => {
    const [near, far] = [mutants(1000, 0.5, 20, unit), mutants(1000, 50, 20, { lower: 0, upper: 100 })];
    far.forEach((gene, i) => expect(gene).toBeCloseTo(100 * near[i]!, 9));
  });

  it('leads away from a bound that the gene is on, and leaves a gene without room', () => {
    expect(mutants(1000, 0, 20, unit).every((gene) => gene >= 0 && gene <= 1)).toBe(true);
    expect(mutants(1000, 0, 20, unit).some((gene) => gene > 0.01)).toBe(true);
    expect(mutants(100, 3, 20, { lower: 3, upper: 3 }).every((gene) => gene === 3)).toBe(true);
  });

  it.each([0.01, 0.2])('mutates each gene with probability %f', (rate) => {
    const [[child]] = polynomialMutation({ rate, bounds: unit }).apply([new Float32Array(100_000).fill(0.5)])(seed(1));
    const changed = child!.filter((gene) => gene !== 0.5).length;
    expect(fitsProbabilities([changed, 100_000 - changed], [rate, 1 - rate])).toBe(true);
  });

  it('mutates one gene of a genome on average where no rate is given', () => {
    const parents = Array.from({ length: 2000 }, () => new Float64Array(20).fill(0.5));
    const [children] = polynomialMutation({ bounds: unit, precision: 64 }).apply(parents)(seed(1));
    const changed = children.reduce((sum, child) => sum + child.filter((gene) => gene !== 0.5).length, 0);
    expect(fitsProbabilities([changed, 40_000 - changed], [0.05, 0.95])).toBe(true);
  });

  it('keeps genes within bounds that are no numbers of single precision', () => {
    holds(
      fc.record({
        lower: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        width: fc.double({ min: 0.01, max: 9, noNaN: true }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        eta: fc.double({ min: 0, max: 100, noNaN: true }),
        n: fc.nat(),
      }),
      ({ lower, width, share, eta, n }) => {
        const bounds = { lower, upper: lower + width };
        const gene = lower + share * width;
        const [[child]] = polynomialMutation({ rate: 1, eta, bounds }).apply([new Float32Array(9).fill(gene)])(seed(n));
        const [[same]] = polynomialMutation({ rate: 1, eta, bounds, precision: 64 }).apply([
          new Float64Array(9).fill(gene),
        ])(seed(n));
        return [...child!, ...same!].every((value) => value >= lower && value <= lower + width);
      },
    );
  });

  it('refuses to do without bounds', () => {
    const make = (bounds: unknown) => () => polynomialMutation({ bounds: bounds as Bounds });
    expect(make(undefined)).toThrow('polynomialMutation: bounds is undefined, accepted is { lower, upper }');
    expect(make({ lower: -Infinity, upper: 1 })).toThrow(
      'polynomialMutation: bounds is { lower: -Infinity, upper: 1 }',
    );
    expect(make([unit, { lower: NaN, upper: 1 }])).toThrow('polynomialMutation: bounds.1 is { lower: NaN, upper: 1 }');
  });
});
