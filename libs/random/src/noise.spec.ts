import { fitsDistribution, holds, normalProbability } from '@evorx/testing';
import * as fc from 'fast-check';
import { draw, freshNoise, type Noise, noiseTable, normals, seed, tableNoise } from './index';

const added = (noise: Noise, n: number, scale: number, from = 0, key = 1): Float32Array =>
  draw((gen) => {
    const out = new Float32Array(n).fill(from);
    noise.add(gen, out, scale);
    return out;
  })(seed(key))[0];

const table = noiseTable(1 << 15)(seed(7))[0];

describe.each([
  ['freshNoise', freshNoise],
  ['tableNoise', tableNoise(table)],
])('%s', (_, noise) => {
  it('adds numbers from N(0, scale)', () => {
    const numbers = added(noise, 20_000, 0.5, 3);
    expect(fitsDistribution(numbers, (x) => normalProbability((x - 3) / 0.5))).toBe(true);
  });

  it('gives the same numbers for the same generator, and others for another', () => {
    expect(added(noise, 50, 1)).toEqual(added(noise, 50, 1));
    expect(added(noise, 50, 1)).not.toEqual(added(noise, 50, 1, 0, 2));
  });

  it('adds nothing at scale 0, and takes an empty array', () => {
    expect(added(noise, 9, 0, 5).every((gene) => gene === 5)).toBe(true);
    expect(added(noise, 0, 1)).toHaveLength(0);
  });

  it('is as likely on one side as on the other', () => {
    let sum = 0;
    for (let key = 0; key < 4000; key++) sum += added(noise, 1, 1, 0, key)[0]!;
    expect(Math.abs(sum / 4000)).toBeLessThan(4 / Math.sqrt(4000));
  });
});

describe('freshNoise', () => {
  it('draws what fillNormal draws', () => {
    expect(added(freshNoise, 8, 1)).toEqual(normals(8)(seed(1))[0]);
  });
});

describe('tableNoise', () => {
  it('adds one stretch of the table, wrapped round at its end, with one sign', () => {
    holds(
      fc.record({ key: fc.nat(), size: fc.integer({ min: 1, max: 20 }), n: fc.nat({ max: 50 }) }),
      ({ key, size, n }) => {
        const small = Float32Array.from({ length: size }, (_, i) => i + 1);
        const numbers = added(tableNoise(small), n, 1, 0, key);
        if (n === 0) return numbers.length === 0;
        const sign = Math.sign(numbers[0]!);
        const first = sign * numbers[0]! - 1;
        return numbers.every((number, i) => number === sign * small[(first + i) % size]!);
      },
    );
  });

  it('begins at every place of the table', () => {
    const small = Float32Array.of(1, 2, 3, 4, 5);
    const seen = new Set<number>();
    for (let key = 0; key < 200; key++) seen.add(added(tableNoise(small), 1, 1, 0, key)[0]!);
    expect([...seen].sort((a, b) => a - b)).toEqual([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]);
  });

  it('always adds the same numbers (frozen)', () => {
    expect(Array.from(added(tableNoise(table), 4, 1))).toMatchInlineSnapshot(`
     [
       1.284106731414795,
       0.2523004114627838,
       1.2076865434646606,
       -0.1558312028646469,
     ]
    `);
  });
});
