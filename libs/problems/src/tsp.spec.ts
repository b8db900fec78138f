import { OptionError } from '@evorx/core';
import { permutation, seed } from '@evorx/random';
import { arbitraryRng, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { tsp } from './index';

const circle = Array.from({ length: 8 }, (_, i) => [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)]);

describe('tsp', () => {
  it('is the length of the round trip', () => {
    const { score } = tsp({
      cities: [
        [0, 0],
        [3, 0],
        [3, 4],
      ],
    });
    expect(score([0, 1, 2])).toBe(12);
    expect(score(Uint32Array.of(2, 0, 1))).toBe(12);
    expect(tsp({ cities: [[7, 7]] }).score([0])).toBe(0);
  });

  it('goes by the table where there is one, in the direction of the trip', () => {
    const { score } = tsp({
      distances: [
        [0, 1, 9],
        [9, 0, 1],
        [1, 9, 0],
      ],
    });
    expect(score([0, 1, 2])).toBe(3);
    expect(score([2, 1, 0])).toBe(27);
  });

  it('is shortest around a circle, where nothing is better', () => {
    const { score } = tsp({ cities: circle });
    const shortest = 16 * Math.sin(Math.PI / 8);
    expect(score([0, 1, 2, 3, 4, 5, 6, 7])).toBeCloseTo(shortest, 12);
    holds(arbitraryRng(), (rng) => score(permutation(8)(rng)[0]) >= shortest - 1e-9);
  });

  it('does not depend on where a trip begins', () => {
    const { score } = tsp({ cities: circle });
    holds(fc.tuple(arbitraryRng(), fc.nat(7)), ([rng, from]) => {
      const trip = Array.from(permutation(8)(rng)[0]);
      return Math.abs(score(trip) - score([...trip.slice(from), ...trip.slice(0, from)])) < 1e-12;
    });
  });

  it.each([[[0, 1]], [[0, 1, 1]], [[0, 1, 3]], [[0, 1, -1]], [[0, 1, 1.5]], [[0, 1, NaN]], [[0, 1, 2, 0]]])(
    'fails %j, which is no trip through three cities',
    (trip) => {
      expect(
        tsp({
          cities: [
            [0, 0],
            [3, 0],
            [3, 4],
          ],
        }).score(trip),
      ).toBeNaN();
    },
  );

  it('starts from random trips, always the same (frozen)', () => {
    expect(
      tsp({ cities: circle })
        .init(2)(seed(1))[0]
        .map((trip) => trip.join()),
    ).toMatchSnapshot();
  });

  it.each<readonly [string, Parameters<typeof tsp>[0]]>([
    ['cities', { cities: [] }],
    ['cities', { cities: [[0, 1], [0]] }],
    ['cities', { cities: [[0, NaN]] }],
    ['distances', { distances: [[0, 1]] }],
    [
      'distances',
      {
        distances: [
          [0, -1],
          [1, 0],
        ],
      },
    ],
    ['distances', { distances: [] }],
  ])('refuses wrong %s', (option, given) => {
    expect(() => tsp(given)).toThrow(OptionError);
    expect(() => tsp(given)).toThrow(`tsp: ${option} is`);
  });
});
