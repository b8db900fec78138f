import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { shapings } from './index';

const keys = fc.array(
  fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, 2, Infinity, Infinity, -Infinity, 1e308, -1e308)),
  { maxLength: 12 },
);

describe.each(Object.entries(shapings))('%s', (_, shaping) => {
  it('gives everybody a finite utility, and all of them together 0', () => {
    holds(keys, (given) => {
      const utilities = shaping(given);
      const sum = utilities.reduce((total, utility) => total + utility, 0);
      return utilities.length === given.length && utilities.every(Number.isFinite) && Math.abs(sum) < 1e-9;
    });
  });

  it('gives nobody less than a worse one, and equals the same', () => {
    holds(keys, (given) => {
      const utilities = shaping(given);
      return given.every((a, i) =>
        given.every((b, j) => (a === b ? utilities[i] === utilities[j] : a > b || utilities[i]! >= utilities[j]!)),
      );
    });
  });

  it('tells the best from the worst', () => {
    const utilities = shaping([2, Infinity, 1, 5, 3]);
    expect(utilities[2]).toBe(Math.max(...utilities));
    expect(utilities[1]).toBe(Math.min(...utilities));
    expect(utilities[2]).toBeGreaterThan(utilities[1]!);
  });

  it.each([
    ['all have failed', [Infinity, Infinity, Infinity]],
    ['all are equal', [0.1, 0.1, 0.1]],
    ['there is one', [4]],
  ])('is 0 where %s', (_case, given) => {
    for (const utility of shaping(given)) expect(Math.abs(utility)).toBeLessThan(1e-15);
  });

  it('does not depend on the order of the members', () => {
    holds(keys, (given) => {
      const backwards = Array.from(shaping(given.toReversed())).reverse();
      return shaping(given).every((utility, i) => Math.abs(utility - backwards[i]!) < 1e-9);
    });
  });
});

describe('centredRanks', () => {
  it('are exactly opposite for opposite places, and exactly 0 for equals', () => {
    for (let size = 2; size < 60; size++) {
      const utilities = shapings.centredRanks(Array.from({ length: size }, (_, place) => place));
      utilities.forEach((utility, place) => expect(utility + utilities[size - 1 - place]!).toBe(0));
      expect(shapings.centredRanks(new Array<number>(size).fill(7)).every((utility) => utility === 0)).toBe(true);
    }
  });

  it('go from 0.5 to -0.5', () => {
    expect(Array.from(shapings.centredRanks([30, 10, 40, 20, 50]))).toEqual([0, 0.5, -0.25, 0.25, -0.5]);
  });
});

describe('standardised', () => {
  it('have variance 1, and are linear in the keys', () => {
    const utilities = shapings.raw([1, 2, 3, 6]);
    const deviation = Math.sqrt(3.5);
    [2, 1, 0, -3].forEach((distance, i) => expect(utilities[i]).toBeCloseTo(distance / deviation, 12));
  });

  it('count who failed as the worst that lived', () => {
    expect(Array.from(shapings.raw([1, 3, Infinity]))).toEqual(Array.from(shapings.raw([1, 3, 3])));
  });
});

describe('nesUtilities', () => {
  it('are those of the paper', () => {
    const raw = [1, 2, 3, 4, 5, 6].map((rank) => Math.max(0, Math.log(4) - Math.log(rank)));
    const sum = raw.reduce((total, utility) => total + utility, 0);
    const utilities = shapings.nesUtilities([10, 20, 30, 40, 50, 60]);
    raw.forEach((utility, i) => expect(utilities[i]).toBeCloseTo(utility / sum - 1 / 6, 12));
  });
});
