import { bits, seed } from './index';

describe('bits', () => {
  it('always gives the same bits (frozen)', () => {
    expect(bits(20)(seed(1))[0].join('')).toMatchInlineSnapshot(`"01111100101111010100"`);
  });

  it('gives as many as asked for', () => {
    for (const n of [0, 1, 32, 100]) expect(bits(n)(seed(1))[0].length).toBe(n);
  });
});
