import * as fc from 'fast-check';
import { type Statistics, bucketOf } from './bucket';
import { extended, inSize, lastOf, noCurve, sizeFor } from './curve';

const MOST = 8;

const generation = (index: number, best: number | null): Statistics => ({
  index,
  evaluations: 10 * (index + 1),
  elapsedMs: 2 * index,
  evaluationMs: 1,
  values: [best, null, index % 3 === 0 ? best : null],
});

const run = fc
  .array(fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })), { minLength: 1, maxLength: 100 })
  .map((bests) => bests.map((best, index) => generation(index, best)));

const NOTHING = noCurve;

describe('a curve in buckets', () => {
  it('is the same live, in batches of any size, as when all of it is known at once', () =>
    fc.assert(
      fc.property(run, fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (generations, batches) => {
        let live = extended(NOTHING, [], MOST);
        for (let from = 0, i = 0; from < generations.length; i++) {
          const length = batches[i % batches.length] ?? 1;
          live = extended(live, generations.slice(from, from + length), MOST);
          from += length;
        }
        const size = sizeFor(generations.length, MOST);
        expect(live).toEqual(inSize({ ...noCurve, buckets: generations.map(bucketOf) }, size));
      }),
    ));

  it('is not changed by generations that it holds already', () =>
    fc.assert(
      fc.property(run, (generations) => {
        const curve = extended(NOTHING, generations, MOST);
        expect(extended(curve, generations, MOST)).toBe(curve);
      }),
    ));

  it('has at most so many buckets, in a size that is a power of two', () =>
    fc.assert(
      fc.property(run, (generations) => {
        const { size, buckets } = extended(NOTHING, generations, MOST);
        expect(buckets.length).toBeLessThanOrEqual(MOST);
        expect(Math.log2(size) % 1).toBe(0);
      }),
    ));

  it('gives the same whether buckets double once or twice', () =>
    fc.assert(
      fc.property(run, (generations) => {
        const curve = { ...noCurve, buckets: generations.map(bucketOf) };
        expect(inSize(inSize(curve, 2), 4)).toEqual(inSize(curve, 4));
      }),
    ));

  it('ends with its last generation', () => {
    expect(lastOf(NOTHING)).toBe(-1);
    expect(lastOf(extended(NOTHING, [generation(0, 1), generation(1, 2)]))).toBe(1);
  });
});
