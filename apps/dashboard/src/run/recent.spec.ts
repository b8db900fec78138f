import * as fc from 'fast-check';
import { LOOK_BACK, phasesOf, withRecent } from './recent';

const timed = (index: number) => ({ index, elapsedMs: 10 * index, evaluationMs: 6 });

describe('where the time goes', () => {
  it('is told for a generation on average', () => {
    expect(phasesOf([timed(3), timed(4), timed(5)])).toEqual({ generations: 2, evaluationMs: 6, restMs: 4 });
    expect(phasesOf([timed(3)])).toBeNull();
  });

  it('is looked back at for so many generations, none of them twice', () =>
    fc.assert(
      fc.property(fc.nat(700), fc.nat(700), (known, more) => {
        const all = withRecent(
          withRecent(
            [],
            Array.from({ length: known }, (_, i) => timed(i)),
          ),
          Array.from({ length: more }, (_, i) => timed(i)),
        );
        expect(all.length).toBe(Math.min(LOOK_BACK, Math.max(known, more)));
        expect(new Set(all.map(({ index }) => index)).size).toBe(all.length);
      }),
      { numRuns: 30 },
    ));
});
