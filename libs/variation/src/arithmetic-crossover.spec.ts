import { seed } from '@evorx/random';
import { arbitraryDoubles, arbitraryGenes, equal, holds, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { arithmeticCrossover } from './index';

variationLaws('arithmeticCrossover', () => arithmeticCrossover(), arbitraryGenes);
variationLaws('arithmeticCrossover of six', () => arithmeticCrossover({ parents: 6 }), arbitraryGenes);
variationLaws('arithmeticCrossover of doubles', () => arithmeticCrossover({ precision: 64 }), arbitraryDoubles);
variationLaws(
  'arithmeticCrossover of three genomes of doubles',
  () => arithmeticCrossover({ parents: 3, precision: 64 }),
  arbitraryDoubles,
);

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
          .every((gene, i) => gene >= Math.min(a[i]!, b[i]!) && gene <= Math.max(a[i]!, b[i]!)),
    );
  });

  it('keeps every gene of double precision between those of the parents, which of equal ones is that gene', () => {
    holds(
      fc.record({
        genomes: fc.array(arbitraryDoubles(3), { minLength: 2, maxLength: 12 }),
        weight: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      ({ genomes, weight }) => {
        const [[mean]] = arithmeticCrossover({ parents: genomes.length, precision: 64 }).apply(genomes)(seed(1));
        const [[pair]] = arithmeticCrossover({ weight, precision: 64 }).apply(genomes.slice(0, 2))(seed(1));
        const between = (child: Float64Array, of: ReadonlyArray<Float64Array>): boolean =>
          child.every((gene, i) => {
            const genes = of.map((parent) => parent[i]!);
            return gene >= Math.min(...genes) && gene <= Math.max(...genes);
          });
        const equals = Array.from({ length: genomes.length }, () => genomes[0]!);
        const [[same]] = arithmeticCrossover({ parents: genomes.length, precision: 64 }).apply(equals)(seed(1));
        const exact = same!.every((gene, i) => gene === genomes[0]![i]);
        return between(mean!, genomes) && between(pair!, genomes.slice(0, 2)) && exact;
      },
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

  it('of equal genes makes that gene, however many parents there are', () => {
    const gene = 0.49000000953674316;
    for (let together = 2; together <= 40; together++) {
      const equals = Array.from({ length: together }, () => Float32Array.of(gene, -gene));
      const [[child]] = arithmeticCrossover({ parents: together }).apply(equals)(seed(1));
      expect(Array.from(child!)).toEqual([gene, -gene]);
    }
  });

  it('rounds the exact mean once, and so leaves no bounds that the parents keep', () => {
    const numbers = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 });
    holds(numbers, (genes) => {
      // Of these numbers the sum of doubles is exact.
      const coarse = genes.map((gene) => Math.round(gene * 2 ** 20) / 2 ** 20);
      const [[child]] = arithmeticCrossover({ parents: genes.length }).apply(
        coarse.map((gene) => Float32Array.of(gene)),
      )(seed(1));
      const exact = coarse.reduce((sum, gene) => sum + gene, 0) / genes.length;
      return child![0] === Math.fround(exact) && child![0] >= Math.min(...coarse) && child![0] <= Math.max(...coarse);
    });
  });

  it('takes genomes that are longer than a stretch of its sums', () => {
    const long = Array.from({ length: 5 }, (_, i) => Float32Array.from({ length: 2500 }, (_gene, j) => i + j));
    const [[child]] = arithmeticCrossover({ parents: 5 }).apply(long)(seed(1));
    expect(child!.every((gene, j) => gene === 2 + j)).toBe(true);
  });
});
