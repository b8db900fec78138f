import type { RunState } from '../graphql/graphql';
import { noChampion, nothingYet } from './nothing-yet';

const STATES = { QUEUED: 0, RUNNING: 0, PAUSED: 0, FINISHED: 0, CANCELLED: 0, FAILED: 0 } as const satisfies Record<
  RunState,
  number
>;
const states = Object.keys(STATES) as ReadonlyArray<RunState>;

const unscored = { best: null, bestSoFar: null };

describe('a run without a generation', () => {
  it('is still being scored only where it runs', () => {
    for (const state of states) {
      expect([state, nothingYet({ state }).includes('still being scored')]).toEqual([state, state === 'RUNNING']);
      expect([state, noChampion({ ...unscored, state, generation: -1 }).includes('still')]).toEqual([
        state,
        state === 'RUNNING',
      ]);
    }
  });

  it('says something of its own in every state', () =>
    expect(new Set(states.map((state) => nothingYet({ state }))).size).toBe(6));

  it('says so where no candidate has a finite score', () => {
    const ended = { state: 'FINISHED', generation: 3 } as const;
    expect(noChampion({ ...ended, ...unscored })).toMatch(/no candidate has a finite score/);
    expect(noChampion({ ...ended, best: 1, bestSoFar: null })).not.toMatch(/finite/);
  });

  it('promises a champion only where one may come', () => {
    for (const state of states)
      expect([state, noChampion({ ...unscored, state, generation: 3 }).includes('as soon as')]).toEqual([
        state,
        ['QUEUED', 'RUNNING', 'PAUSED'].includes(state),
      ]);
  });
});
