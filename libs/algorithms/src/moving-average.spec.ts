import { arbitraryGenes, holds, unchanged } from '@evorx/testing';
import * as fc from 'fast-check';
import { movingAverage } from './index';

const pairs = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), arbitraryGenes(5), arbitraryGenes(5));

describe('movingAverage', () => {
  it('keeps as much of the average as its decay says', () => {
    expect(movingAverage(0.75)(Float32Array.of(0, 8), Float32Array.of(4, 8))).toEqual(Float64Array.of(1, 8));
  });

  it('moves however slowly it forgets', () => {
    for (const decay of [0.99999, 0.999999]) {
      let average: Float32Array | Float64Array = Float32Array.of(1);
      const [next, steps] = [Float32Array.of(1.001), 10_000];
      for (let step = 0; step < steps; step++) average = movingAverage(decay)(average, next);
      expect(average[0]! - 1).toBeCloseTo((next[0]! - 1) * (1 - decay ** steps), 12);
    }
  });

  it('is the next point itself without decay', () => {
    const next = Float32Array.of(4);
    expect(movingAverage(0)(Float32Array.of(1), next)).toBe(next);
  });

  it('lies between the two, and writes to neither', () => {
    holds(pairs, ([decay, average, next]) => {
      const moved = movingAverage(decay)(average, next);
      return (
        unchanged([average, next], () => movingAverage(decay)(average, next)) &&
        moved.every(
          (gene, i) =>
            gene >= Math.min(average[i]!, next[i]!) - 1e-12 * Math.abs(average[i]!) &&
            gene <= Math.max(average[i]!, next[i]!) + 1e-12 * Math.abs(average[i]!),
        )
      );
    });
  });
});
