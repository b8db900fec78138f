import { arbitraryRng, equal, holds } from '@evorx/testing';
import { seed, uniforms } from './index';

describe('uniforms', () => {
  it('always gives the same numbers (frozen)', () => {
    expect(Array.from(uniforms(3)(seed(1))[0])).toMatchInlineSnapshot(`
     [
       0.7151296734809875,
       0.8991799354553223,
       0.3049834966659546,
     ]
    `);
  });

  it('gives as many as asked for, in the range, and the same ones for the same generator', () => {
    holds(arbitraryRng(), (rng) => {
      const sampler = uniforms(20, { lower: -2, upper: 5 });
      const [numbers] = sampler(rng);
      return numbers.length === 20 && numbers.every((x) => x >= -2 && x <= 5) && equal(sampler(rng), sampler(rng));
    });
  });
});
