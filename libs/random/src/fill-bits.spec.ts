import { fitsProbabilities, tally } from '@evorx/testing';
import { draw, fillBits, Gen, seed } from './index';

const filled = (length: number) =>
  draw((gen) => {
    const out = new Uint8Array(length);
    fillBits(gen, out);
    return out;
  });

describe('fillBits', () => {
  it('always gives the same bits (frozen)', () => {
    expect(filled(40)(seed(1))[0].join('')).toMatchInlineSnapshot(`"0111110010111101010010001110110101011010"`);
  });

  it.each([0, 1, 31, 32, 33, 100])('fills %i places with zeros and ones', (length) => {
    const [bits] = filled(length)(seed(1));
    expect(bits.length).toBe(length);
    expect(bits.every((bit) => bit === 0 || bit === 1)).toBe(true);
  });

  it('is fair, and so is every run of four', () => {
    const [bits] = filled(40000)(seed(1));
    const runs = Array.from({ length: 10000 }, (_, i) => parseInt(bits.subarray(4 * i, 4 * i + 4).join(''), 2));
    expect(fitsProbabilities(tally(bits, 2), [0.5, 0.5])).toBe(true);
    expect(fitsProbabilities(tally(runs, 16), new Array<number>(16).fill(1 / 16))).toBe(true);
  });

  it('draws one word for 32 flips', () => {
    const [bulk, single] = [new Gen(seed(1)), new Gen(seed(1))];
    fillBits(bulk, new Uint8Array(64));
    single.int32();
    single.int32();
    expect(bulk.toRng()).toEqual(single.toRng());
  });
});
