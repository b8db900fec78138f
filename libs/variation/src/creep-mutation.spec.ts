import { seed } from '@evorx/random';
import { fitsProbabilities, tally, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { creepMutation } from './index';

const integers = (length: number): fc.Arbitrary<Int32Array> =>
  fc.int32Array({ minLength: length, maxLength: length, min: -9, max: 9 });
const each = Array.from({ length: 40 }, (_, i) => ({ lower: -9 - i, upper: 9 + i }));

variationLaws('creepMutation', () => creepMutation({ bounds: { lower: -9, upper: 9 } }), integers);
variationLaws('creepMutation with bounds for each', () => creepMutation({ rate: 1, step: 4, bounds: each }), integers);

const children = (step: number, gene: number, count: number) =>
  creepMutation({ rate: 1, step, bounds: { lower: -0.5, upper: 10.5 } }).apply([new Int32Array(count).fill(gene)])(
    seed(1),
  )[0][0]!;

describe('creepMutation', () => {
  it('always makes the same children (frozen)', () => {
    expect(Array.from(children(3, 5, 12))).toMatchInlineSnapshot(`
      [
        7,
        8,
        3,
        8,
        4,
        8,
        3,
        3,
        6,
        7,
        3,
        2,
      ]
    `);
  });

  it('moves by each number up to the step, up and down, as often, and never by 0', () => {
    const moves = Array.from(children(2, 5, 8000), (gene) => gene - 3);
    expect(fitsProbabilities(tally(moves, 5), [0.25, 0.25, 0, 0.25, 0.25])).toBe(true);
  });

  it('stops at the bounds, which are rounded inwards', () => {
    expect(fitsProbabilities(tally(children(3, 0, 6000), 4), [0.5, 1 / 6, 1 / 6, 1 / 6])).toBe(true);
    expect(Math.max(...children(3, 10, 1000))).toBe(10);
  });

  it('moves one gene of a genome on average where no rate is given', () => {
    const parents = Array.from({ length: 2000 }, () => new Int32Array(20));
    const [made] = creepMutation({ bounds: { lower: -5, upper: 5 } }).apply(parents)(seed(1));
    const moved = made.reduce((sum, child) => sum + child.filter((gene) => gene !== 0).length, 0);
    expect(fitsProbabilities([moved, 40_000 - moved], [0.05, 0.95])).toBe(true);
  });

  it('refuses steps that are none', () => {
    const make = (step: number) => () => creepMutation({ step, bounds: { lower: 0, upper: 1 } });
    expect(make(0)).toThrow('creepMutation: step is 0, accepted is a whole number from 1');
    expect(make(1.5)).toThrow('creepMutation: step is 1.5');
  });
});
