import { seed } from '@evorx/random';
import { attacks } from './attacks';
import { besieged } from './besieged';

const TARGET = { token: 'secret', runs: ['a', 'b'] };

describe('a siege', () => {
  it('is the same for the same seed, and has attacks of every kind', () => {
    const planned = (of: number) => attacks(TARGET, 1_000)(seed(of))[0];
    expect(planned(1)).toEqual(planned(1));
    expect(planned(2)).not.toEqual(planned(1));
    expect(new Set(planned(1).map(({ kind }) => kind)).size).toBe(32);
  });

  it('is withstood by a server: everything is refused, nothing is changed, and others are served', async () => {
    const { outcomes, breaches, unchanged, unserved } = await besieged(500, () => undefined);
    expect(breaches).toEqual([]);
    expect(outcomes.refused + outcomes['cut off']).toBe(500);
    expect({ unchanged, unserved }).toEqual({ unchanged: true, unserved: 0 });
  }, 180_000);
});
