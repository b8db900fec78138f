import { arbitraryRng, equal, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { permutation, seed } from './index';

describe('permutation', () => {
  it('always gives the same order (frozen)', () => {
    expect(permutation(8)(seed(1))[0].join(' ')).toMatchInlineSnapshot(`"5 7 0 1 2 3 4 6"`);
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
