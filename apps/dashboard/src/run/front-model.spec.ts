import * as fc from 'fast-check';
import { extentOf, pointsOf, shareOf } from './front-model';

describe('a front', () => {
  it('lies where its members have two of their objectives', () => {
    const members = [
      { objectives: { cost: 1, loss: 2, size: 3 } },
      { objectives: { cost: null } },
      { objectives: null },
    ];
    expect(pointsOf(members, ['cost', 'size'])).toEqual([{ x: 1, y: 3 }]);
  });

  it('fills its chart, whatever its values are', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e100, max: 1e100 }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const extent = extentOf(values);
          for (const value of values) {
            expect(shareOf(extent, value)).toBeGreaterThanOrEqual(0);
            expect(shareOf(extent, value)).toBeLessThanOrEqual(1);
          }
        },
      ),
    ));

  it('has a single member in the middle', () => expect(shareOf(extentOf([3, 3]), 3)).toBe(0.5));
});
