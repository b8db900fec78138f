import { seed } from '@evorx/random';
import { arbitraryBits, fitsProbabilities, holds, variationLaws } from '@evorx/testing';
import { bitFlipMutation } from './index';

variationLaws('bitFlipMutation', () => bitFlipMutation(), arbitraryBits);
variationLaws('bitFlipMutation at a rate', () => bitFlipMutation({ rate: 0.3 }), arbitraryBits);

describe('bitFlipMutation', () => {
  it('always makes the same children (frozen)', () => {
    expect(
      bitFlipMutation({ rate: 0.3 })
        .apply([new Uint8Array(40)])(seed(1))[0]
        .join(''),
    ).toMatchInlineSnapshot(`"0,1,0,0,0,1,0,1,0,1,0,1,1,0,0,1,0,0,0,0,0,0,0,0,1,0,1,1,0,1,0,0,0,0,0,1,1,0,1,1"`);
  });

  it('flips each bit with the given probability, ones as well as zeros', () => {
    for (const bit of [0, 1]) {
      const [[child]] = bitFlipMutation({ rate: 0.2 }).apply([new Uint8Array(50000).fill(bit)])(seed(1));
      const flipped = child!.filter((gene) => gene !== bit).length;
      expect(fitsProbabilities([flipped, 50000 - flipped], [0.2, 0.8])).toBe(true);
    }
  });

  it('flips one bit of a genome on average where no rate is given', () => {
    const [children] = bitFlipMutation().apply(Array.from({ length: 2000 }, () => new Uint8Array(50)))(seed(1));
    const flipped = children.reduce((sum, child) => sum + child.filter((gene) => gene === 1).length, 0);
    expect(fitsProbabilities([flipped, 100000 - flipped], [1 / 50, 49 / 50])).toBe(true);
  });

  it('makes zeros and ones alone', () => {
    holds(arbitraryBits(30), (bits) =>
      bitFlipMutation({ rate: 0.5 })
        .apply([bits])(seed(1))[0][0]!
        .every((gene) => gene === 0 || gene === 1),
    );
  });
});
