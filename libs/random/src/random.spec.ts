import { arbitraryRng, equal, holds } from '@evorx/testing';
import { pipe } from 'fp-ts/function';
import * as S from 'fp-ts/State';
import { draw, Gen, seed, split } from './index';

const word = draw((gen) => gen.uint32());

describe('draw', () => {
  it('gives the same value and the same following generator for the same generator', () => {
    holds(arbitraryRng(), (rng) => equal(word(rng), word(rng)));
  });

  it('hands on the generator where the kernel left it', () => {
    holds(arbitraryRng(), (rng) => {
      const [pair] = pipe(
        word,
        S.chain((first) =>
          pipe(
            word,
            S.map((second) => [first, second]),
          ),
        ),
      )(rng);
      const gen = new Gen(rng);
      return equal(pair, [gen.uint32(), gen.uint32()]);
    });
  });

  it('leaves the generator it was given as it was', () => {
    const rng = seed(1);
    word(rng);
    expect(rng).toEqual(seed(1));
  });
});

describe('split', () => {
  it('always gives the same two generators (frozen)', () => {
    expect(split(seed(1))).toMatchInlineSnapshot(`
     [
       {
         "a": 2726956069,
         "b": 3305351523,
         "c": 1528109445,
         "d": 1789530966,
       },
       {
         "a": 3042372580,
         "b": 3504498832,
         "c": 3411248633,
         "d": 43457150,
       },
     ]
    `);
  });

  it('gives two generators that differ from each other and from the first', () => {
    holds(arbitraryRng(), (rng) => {
      const [child, rest] = split(rng);
      return !equal(child, rest) && !equal(child, rng) && !equal(rest, rng);
    });
  });

  it('gives a child whose stream is uncorrelated with the rest', () => {
    const n = 20000;
    const [child, rest] = split(seed(1)).map((rng) => new Gen(rng));
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (child!.double() - 0.5) * (rest!.double() - 0.5);
    expect(Math.abs((12 * sum) / n)).toBeLessThan(4 / Math.sqrt(n));
  });
});
