import * as fc from 'fast-check';
import { SIDE, centred } from './centred';

/** A drawing of filled rectangles. */
const drawn = (size: number, boxes: ReadonlyArray<readonly [x: number, y: number, w: number, h: number]>) => {
  const values = new Float32Array(size * size);
  for (const [left, top, width, height] of boxes)
    for (let y = top; y < Math.min(size, top + height); y++)
      for (let x = left; x < Math.min(size, left + width); x++) values[y * size + x] = 1;
  return { width: size, height: size, values };
};

const extent = (image: Float32Array) => {
  const lit = [...image.keys()].filter((i) => (image[i] ?? 0) > 0.01);
  const [xs, ys] = [lit.map((i) => i % SIDE), lit.map((i) => Math.floor(i / SIDE))];
  return { width: Math.max(...xs) - Math.min(...xs) + 1, height: Math.max(...ys) - Math.min(...ys) + 1 };
};

const centreOf = (image: Float32Array) => {
  let [mass, x, y] = [0, 0, 0];
  image.forEach((value, i) => {
    mass += value;
    x += value * ((i % SIDE) + 0.5);
    y += value * (Math.floor(i / SIDE) + 0.5);
  });
  return { x: x / mass, y: y / mass };
};

const box = fc.tuple(fc.nat(139), fc.nat(139), fc.integer({ min: 8, max: 60 }), fc.integer({ min: 8, max: 60 }));

describe('a drawing as MNIST would have it', () => {
  it('fits a box of twenty pixels, on its longer side exactly', () =>
    fc.assert(
      fc.property(box, (one) => {
        const { width, height } = extent(centred(drawn(200, [one])));
        expect(Math.max(width, height)).toBe(20);
      }),
      { numRuns: 25 },
    ));

  it('has the centre of its mass in the middle, as near as whole pixels allow', () =>
    fc.assert(
      fc.property(box, (one) => {
        const { x, y } = centreOf(centred(drawn(200, [one])));
        expect(Math.abs(x - SIDE / 2)).toBeLessThanOrEqual(0.51);
        expect(Math.abs(y - SIDE / 2)).toBeLessThanOrEqual(0.51);
      }),
      { numRuns: 25 },
    ));

  it('does not depend on where it was drawn', () =>
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), (x, y) => {
        const shape = (dx: number, dy: number) =>
          centred(
            drawn(200, [
              [dx, dy, 20, 100],
              [dx, dy, 60, 20],
            ]),
          );
        expect(shape(x, y)).toEqual(shape(0, 0));
      }),
      { numRuns: 20 },
    ));

  it('holds intensities from 0 to 1, and nothing where nothing is drawn', () => {
    const image = centred(drawn(200, [[10, 10, 33, 77]]));
    expect(Math.min(...image)).toBe(0);
    expect(Math.max(...image)).toBeLessThanOrEqual(1);
    expect(centred(drawn(200, []))).toEqual(new Float32Array(SIDE * SIDE));
  });
});
