import type { RunRecord } from '../run-record';

/** A record of a run, for specs. */
export const recordOf = (change: Partial<RunRecord>): RunRecord => ({
  preset: 'mnist-ga',
  seed: 1,
  timeMs: 120_000,
  elapsedMs: 120_050,
  loadMs: 800,
  genes: 14_218,
  generations: 5_000,
  evaluations: 1_000_000,
  backend: 'tensorflow',
  dataset: { name: 'mnist', train: 60_000, test: 10_000 },
  testAccuracy: 0.9,
  curve: [
    [0, 0.1],
    [1_000, 0.8],
    [120_050, 0.9],
  ],
  evaluationMs: 90_000,
  productsPerSecond: 200,
  plainPerSecond: 400,
  shares: null,
  ...change,
});
