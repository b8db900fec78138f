import type { RunRecord } from '@evorx/runs';
import { progressLine } from './progress-line';

const run: RunRecord = {
  id: 'r1',
  name: null,
  state: 'RUNNING',
  spec: { preset: 'mnist-ga', seed: 1, stopAt: null } as RunRecord['spec'],
  createdAt: 0,
  clonedFrom: null,
  provenance: null,
  figures: [],
  generation: 12,
  evaluations: 2600,
  best: 0.123456,
  bestSoFar: null,
  accuracy: 0.9123,
  progress: 0.456,
  elapsedMs: 0,
  result: null,
  error: null,
};

describe('the progress line', () => {
  it('says that nothing is live', () => expect(progressLine([], 0)).toBe('no run is live, 0 subscriptions'));
  it('tells how far a run is', () =>
    expect(progressLine([run], 1)).toBe('mnist-ga: generation 12, best 0.1235, accuracy 91.23%, 45%, 1 subscription'));
  it('tells the best so far, where that is kept', () =>
    expect(progressLine([{ ...run, bestSoFar: 0.0987654 }], 1)).toContain(', best so far 0.09877, accuracy'));
  it('leaves out what is not known yet, and counts the other runs', () =>
    expect(
      progressLine([{ ...run, name: 'mine', generation: -1, best: null, accuracy: null, progress: 0 }, run, run], 2),
    ).toBe('mine: generation -1, 0%, 2 more live, 2 subscriptions'));
});
