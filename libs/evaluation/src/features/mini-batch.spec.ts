import fc from 'fast-check';
import { seed } from '@evorx/random';
import { miniBatch } from './mini-batch';

describe('miniBatch', () => {
  it('draws as many different positions as there are, the same for the same generator', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 50 }), fc.nat(), (count, size, n) => {
        const [positions] = miniBatch(count, size)(seed(n));
        expect(positions).toHaveLength(Math.min(count, size));
        expect(new Set(positions).size).toBe(positions.length);
        expect(positions.every((position) => position < size)).toBe(true);
        expect(miniBatch(count, size)(seed(n))[0]).toEqual(positions);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('draws every position about as often as any other (3 of 10, 10,000 draws, within 5%)', () => {
    const counts = new Array<number>(10).fill(0);
    let rng = seed(3);
    for (let draw = 0; draw < 10_000; draw++) {
      const [positions, next] = miniBatch(3, 10)(rng);
      for (const position of positions) counts[position]!++;
      rng = next;
    }
    for (const count of counts) expect(Math.abs(count - 3000)).toBeLessThan(150);
  });
});
