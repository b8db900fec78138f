import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { decodeCheckpoint } from './checkpoint';
import { toyCheckpoint } from '../testing/toy-checkpoint';
import { verifyCheckpoint } from './verify-checkpoint';

describe('verifyCheckpoint', () => {
  it('knows the generation of a whole checkpoint', async () => {
    expect(await verifyCheckpoint(toyCheckpoint(7))()).toEqual(E.right({ generation: 7 }));
  });

  it('refuses what cannot be decoded, with the same sentence', async () => {
    const whole = toyCheckpoint(7);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, cut) => {
          const broken = cut ? whole.slice(0, at) : whole.slice();
          if (!cut) broken[at]! ^= change;
          const decoded = decodeCheckpoint(broken);
          expect(E.isLeft(decoded)).toBe(true);
          expect(await verifyCheckpoint(broken)()).toEqual(decoded);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});
