import { seed } from '@evorx/random';
import { arbitraryGenes, equal, holds, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { arithmeticCrossover } from './index';

variationLaws('arithmeticCrossover', () => arithmeticCrossover(), arbitraryGenes);
variationLaws('arithmeticCrossover of six', () => arithmeticCrossover({ parents: 6 }), arbitraryGenes);

const parents = [Float32Array.of(0, 1), Float32Array.of(1, 3), Float32Array.of(5, 5), Float32Array.of(7, 9)];

describe('arithmeticCrossover', () => {
  it('makes one child of each pair: the mean, where no weight is given', () => {
    expect(arithmeticCrossover().apply(parents)(seed(1))[0]).toEqual([Float32Array.of(0.5, 2), Float32Array.of(6, 7)]);
  });

  it('weighs the first parent by the weight', () => {
    expect(arithmeticCrossover({ weight: 0.75 }).apply(parents)(seed(1))[0][0]).toEqual(Float32Array.of(0.25, 1.5));
    expect(arithmeticCrossover({ weight: 1 }).apply(parents)(seed(1))[0][1]).toEqual(parents[2]);
  });

  it('keeps every gene between those of the parents', () => {
    holds(
      fc.record({ a: arbitraryGenes(5), b: arbitraryGenes(5), weight: fc.double({ min: 0, max: 1, noNaN: true }) }),
      ({ a, b, weight }) =>
        arithmeticCrossover({ weight })
          .apply([a, b])(seed(1))[0][0]!
          .every((gene, i) => gene >= Math.min(a[i]!, b[i]!) - 1e-5 && gene <= Math.max(a[i]!, b[i]!) + 1e-5),
    );
  });

  it('asks for two parents a child, leaves an odd last one out, and draws nothing', () => {
    expect([0, 1, 7].map(arithmeticCrossover().parentsFor)).toEqual([0, 2, 14]);
    expect(arithmeticCrossover().apply(parents.slice(1))(seed(1))[0]).toHaveLength(1);
    expect(equal(arithmeticCrossover().apply(parents)(seed(1))[1], seed(1))).toBe(true);
  });

  it.each([3, 4, 6, 9])('makes the mean of %d parents, and asks for as many a child', (together) => {
    const crossover = arithmeticCrossover({ parents: together });
    const many = Array.from({ length: 2 * together + 1 }, (_, i) => Float32Array.of(i, -i));
    const [children] = crossover.apply(many)(seed(1));
    const mean = (together - 1) / 2;
    expect(children).toHaveLength(2);
    children.forEach((child, c) => {
      expect(child[0]).toBeCloseTo(c * together + mean, 5);
      expect(child[1]).toBeCloseTo(-(c * together + mean), 5);
    });
    expect(crossover.parentsFor(5)).toBe(5 * together);
  });
});
