import { seed } from '@evorx/random';
import { fitsProbabilities, representationLaws, tally } from '@evorx/testing';
import { left, right } from 'fp-ts/Either';
import { integers } from './index';

const LARGEST = 2 ** 31 - 1;

representationLaws('integers', () => integers({ length: 9, bounds: [-3, 4] }));
representationLaws('integers with bounds for each', () =>
  integers({ bounds: [[0, 0], { lower: -5, upper: 5 }, [-LARGEST - 1, LARGEST]] }),
);

describe('integers', () => {
  const dice = integers({ length: 2, bounds: [1, 6] });

  it('are drawn at even odds, both ends included', () => {
    const [genomes] = dice.sample(6000)(seed(1));
    const faces = genomes.flatMap((genome) => Array.from(genome, (face) => face - 1));
    expect(fitsProbabilities(tally(faces, 6), new Array<number>(6).fill(1 / 6))).toBe(true);
  });

  it('are always drawn the same (frozen)', () => {
    const [genomes] = integers({ length: 6, bounds: [-50, 49] }).sample(1)(seed(1));
    expect(genomes.map((genome) => Array.from(genome))).toMatchInlineSnapshot(`
      [
        [
          21,
          39,
          -20,
          47,
          -16,
          35,
        ],
      ]
    `);
  });

  it('say what is wrong with bytes', () => {
    const bytes = new Uint8Array(Int32Array.of(6, 7).buffer);
    expect(dice.codec.fromBytes(bytes)).toEqual(left('holds 7 at 1, where a whole number from 1 to 6 is a gene'));
    expect(dice.codec.fromBytes(bytes.slice(1))).toEqual(left('has 7 bytes, where 8 are a genome of 2 genes'));
  });

  it.each([
    [[1, 2.5], 'holds 2.5 at 1, where a whole number from 1 to 6 is a gene'],
    [[0, 1], 'holds 0 at 0, where a whole number from 1 to 6 is a gene'],
    [['1', 1], 'holds "1" at 0, where a whole number from 1 to 6 is a gene'],
    [{}, 'is of type object, where a list of 2 genes is a genome'],
  ])('say what is wrong with the JSON %j', (given, message) =>
    expect(dice.json.fromJson(given)).toEqual(left(message)),
  );

  it('are as far apart as by Euclid, in units of the bounds', () => {
    const { distance, repair, json } = integers({
      bounds: [
        [0, 10],
        [0, 100],
        [7, 7],
      ],
    });
    expect(distance!(Int32Array.of(0, 0, 7), Int32Array.of(3, 40, 7))).toBeCloseTo(0.5, 12);
    expect(repair!(Int32Array.of(-1, 101, 8))).toEqual(Int32Array.of(0, 100, 7));
    expect(json.fromJson([10, 0, 7])).toEqual(right(Int32Array.of(10, 0, 7)));
  });

  it.each([
    ['bounds that cross', { length: 2, bounds: [6, 1] }, 'integers: bounds is [6, 1], accepted is [lower, upper] or'],
    ['bounds that are NaN', { length: 2, bounds: [NaN, 1] }, 'integers: bounds is [NaN, 1], accepted is'],
    ['bounds that are no whole numbers', { length: 2, bounds: [0, 1.5] }, 'two whole numbers in that order'],
    ['bounds beyond 32 bits', { length: 2, bounds: [0, 2 ** 31] }, 'from -2147483648 to 2147483647'],
    [
      'crossing bounds of one gene',
      {
        bounds: [
          [0, 1],
          [1, 0],
        ],
      },
      'integers: bounds.1 is [1, 0], accepted is',
    ],
    ['an empty list of bounds', { bounds: [] }, 'integers: bounds is [], accepted is'],
    ['a list of one number', { length: 1, bounds: [4] }, 'integers: bounds is [4], accepted is'],
    ['three numbers as bounds', { length: 1, bounds: [1, 2, 3] }, 'integers: bounds is [1, 2, 3], accepted is'],
    ['no bounds', { length: 1 }, 'integers: bounds is undefined, accepted is'],
    ['a null for bounds of one gene', { bounds: [null, [0, 1]] }, 'integers: bounds.0 is null, accepted is'],
    ['no length', { bounds: [0, 1] }, 'integers: length is undefined, accepted is a whole number from 1 to 1000000'],
    [
      'another length than that of the bounds',
      {
        length: 3,
        bounds: [
          [0, 1],
          [0, 1],
        ],
      },
      'integers: length is 3, accepted is 2',
    ],
  ])('are refused with %s', (_, options, message) => {
    expect(() => integers(options as unknown as Parameters<typeof integers>[0])).toThrow(message);
  });
});
