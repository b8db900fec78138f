import { arbitraryRng, fitsDistribution, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { draw, fillUniform, floatAtLeast, Gen, seed } from './index';

const filled = <A extends Float32Array | Float64Array>(out: A, lower: number, upper: number) =>
  draw((gen) => {
    fillUniform(gen, out, lower, upper);
    return out;
  });

describe('fillUniform', () => {
  it('always gives the same numbers (frozen)', () => {
    expect(Array.from(filled(new Float32Array(4), -1, 1)(seed(1))[0])).toMatchInlineSnapshot(`
     [
       0.4302593469619751,
       0.7983598709106445,
       -0.3900330066680908,
       0.9564220905303955,
     ]
    `);
  });

  it('keeps within the range', () => {
    holds(
      fc.record({ rng: arbitraryRng(), lower: fc.integer({ min: -9, max: 9 }), width: fc.nat({ max: 9 }) }),
      ({ rng, lower, width }) =>
        filled(new Float32Array(50), lower, lower + width)(rng)[0].every((x) => x >= lower && x <= lower + width),
    );
  });

  it('keeps within bounds that are no numbers of single precision', () => {
    const genes = filled(new Float32Array(100_000), 0, 0.1)(seed(1))[0];
    expect(genes.every((gene) => gene >= 0 && gene <= 0.1)).toBe(true);
    holds(
      fc.record({
        rng: arbitraryRng(),
        lower: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        width: fc.oneof(fc.double({ min: 0, max: 1e-5, noNaN: true }), fc.double({ min: 0, max: 1e3, noNaN: true })),
      }),
      ({ rng, lower, width }) => {
        const upper = lower + width;
        const within = filled(new Float32Array(50), lower, upper)(rng)[0];
        const none = floatAtLeast(lower) > upper;
        return within.every((gene) => (none ? gene === Math.fround(lower) : gene >= lower && gene <= upper));
      },
    );
  });

  it('never reaches 1 from 0', () => {
    expect(filled(new Float32Array(100000), 0, 1)(seed(1))[0].every((x) => x >= 0 && x < 1)).toBe(true);
  });

  it('is uniform, in single and in double precision alike', () => {
    const single = filled(new Float32Array(20000), -1, 3)(seed(2))[0];
    const double = filled(new Float64Array(20000), -1, 3)(seed(2))[0];
    expect(fitsDistribution(single, (x) => (x + 1) / 4)).toBe(true);
    expect(single).toEqual(Float32Array.from(double));
  });

  it('fills a view and nothing around it', () => {
    const whole = new Float32Array(6).fill(9);
    fillUniform(new Gen(seed(1)), whole.subarray(2, 4), 0, 1);
    expect([whole[0], whole[1], whole[4], whole[5]]).toEqual([9, 9, 9, 9]);
    expect(whole[2]).toBeLessThan(1);
    expect(whole[3]).toBeLessThan(1);
  });
});
