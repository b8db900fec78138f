import type { Population } from '@evorx/core';
import { seed } from '@evorx/random';
import { fitsProbabilities, selectionLaws, tally } from '@evorx/testing';
import { crowdedTournament } from './index';

selectionLaws('crowdedTournament of two', () => crowdedTournament());
selectionLaws('crowdedTournament of three', () => crowdedTournament({ size: 3 }));

/** A front of four, the third the most crowded, then the second; the last individual is dominated. */
const five: Population<string> = {
  genomes: ['a', 'b', 'c', 'd', 'e'],
  scores: {
    objectives: [
      { name: 'cost', direction: 'minimise' },
      { name: 'loss', direction: 'minimise' },
    ],
    size: 5,
    values: [0, 4, 5, 10, 10, 10, 5, 4, 0, 10],
  },
};

describe('crowdedTournament', () => {
  it('always makes the same choices (frozen)', () => {
    expect(crowdedTournament()(20)(five)(seed(1))[0].toString()).toMatchInlineSnapshot(
      `"3,1,3,3,2,2,3,3,0,0,3,3,3,3,3,0,3,0,3,1"`,
    );
  });

  it('chooses by front, then by crowding distance, by the exact chances', () => {
    // The distances are Infinity, 0.5 + 0.6, 0.6 + 0.5, Infinity: two classes of two equals, then the dominated one.
    const chances = [7, 3, 3, 7, 0].map((wins) => wins / 20);
    expect(fitsProbabilities(tally(crowdedTournament()(20_000)(five)(seed(1))[0], 5), chances)).toBe(true);
  });

  it('chooses the feasible before the infeasible', () => {
    const bound = { ...five, scores: { ...five.scores, violations: [1, 1, 1, 1, 0] } };
    expect(new Set(crowdedTournament({ size: 5 })(20)(bound)(seed(1))[0])).toEqual(new Set([4]));
  });
});
