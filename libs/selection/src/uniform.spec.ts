import { seed } from '@evorx/random';
import { fitsProbabilities, selectionLaws, tally, toyPopulation } from '@evorx/testing';
import { uniform } from './index';

selectionLaws('uniform', () => uniform());

const five = toyPopulation([8, 4, NaN, 1, 6]);

describe('uniform', () => {
  it('always makes the same choices (frozen)', () => {
    expect(uniform()(20)(five)(seed(1))[0].toString()).toMatchInlineSnapshot(
      `"3,4,1,4,1,4,1,1,2,3,1,0,2,3,0,1,1,2,1,1"`,
    );
  });

  it('makes everybody equally likely', () => {
    const [chosen] = uniform()(20000)(five)(seed(1));
    expect(fitsProbabilities(tally(chosen, 5), new Array<number>(5).fill(1 / 5))).toBe(true);
  });
});
