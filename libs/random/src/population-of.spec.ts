import * as fc from 'fast-check';
import * as S from 'fp-ts/State';
import { bits, draw, OptionError, populationOf, seed, uniforms } from './index';

describe('populationOf', () => {
  it('is the sampler, traversed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat(), (count, n) => {
        const traversed = S.traverseArray(() => uniforms(3))(Array.from({ length: count }))(seed(n));
        expect(populationOf(count, uniforms(3))(seed(n))).toEqual(traversed);
      }),
    );
  });

  it('draws nothing for nobody', () => expect(populationOf(0, bits(8))(seed(1))).toEqual([[], seed(1)]));

  it('holds a hundred thousand genomes without deep recursion', () => {
    expect(
      populationOf(
        100_000,
        draw((gen) => gen.uint32()),
      )(seed(1))[0],
    ).toHaveLength(100_000);
  });

  it.each([-1, 2.5, NaN, Infinity])('refuses a count of %p when it is made', (count) => {
    expect(() => populationOf(count, bits(8))).toThrow(OptionError);
  });
});
