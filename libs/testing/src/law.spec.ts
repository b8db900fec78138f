import { brokenLaws, holds, unchanged, type Law } from './index';
import * as fc from 'fast-check';

const laws: ReadonlyArray<Law<number>> = [
  { name: 'is whole', check: (n) => holds(fc.constant(n), Number.isInteger) },
  { name: 'is positive', check: (n) => holds(fc.constant(n), (m) => m > 0) },
];

describe('brokenLaws', () => {
  it('names the laws that are broken, and no others', () => {
    expect(brokenLaws(laws, 1)).toEqual([]);
    expect(brokenLaws(laws, -1)).toEqual(['is positive']);
    expect(brokenLaws(laws, -0.5)).toEqual(['is whole', 'is positive']);
  });
});

describe('unchanged', () => {
  it('notices a write, and no write', () => {
    const values = Float32Array.of(1, NaN);
    expect(unchanged(values, () => values.slice().fill(0))).toBe(true);
    expect(unchanged(values, () => values.fill(0))).toBe(false);
  });
});
