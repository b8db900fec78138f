import { arbitraryRng, equal, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { permutation, seed } from './index';

describe('permutation', () => {
  it('always gives the same order (frozen)', () => {
    expect(permutation(8)(seed(1))[0].join(' ')).toMatchInlineSnapshot(`"3 0 2 7 4 1 6 5"`);
  });

  it('holds each number once', () => {
    holds(fc.record({ rng: arbitraryRng(), n: fc.nat({ max: 30 }) }), ({ rng, n }) =>
      equal(
        Array.from(permutation(n)(rng)[0].sort()),
        Array.from({ length: n }, (_, i) => i),
      ),
    );
  });
});
