import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResults, type Results, withRun, withShares, writeResults } from './results';
import { recordOf } from './testing/record-of';

const none: Results = {
  format: 1,
  machine: { cpu: 'one', cores: 2, node: 'v20' },
  plainPerSecond: 400,
  scale: 1,
  runs: [],
  shares: [],
};

describe('the results', () => {
  const directory = mkdtempSync(join(tmpdir(), 'evorx-results-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('hold one run of a preset and seed, the last', () => {
    const runs = [
      recordOf({ seed: 1, testAccuracy: 0.1 }),
      recordOf({ seed: 2 }),
      recordOf({ seed: 1, testAccuracy: 0.2 }),
    ];
    const results = runs.reduce((so, run) => withRun(run)(so), none);
    expect(results.runs.map(({ seed, testAccuracy }) => [seed, testAccuracy])).toEqual([
      [2, 0.9],
      [1, 0.2],
    ]);
  });

  it('hold the shares of a preset once', () => {
    const shares = { evaluation: 0.5, noise: 0.25, update: 0.125, rest: 0.125 };
    const once = withShares(recordOf({ shares }))(none);
    expect(withShares(recordOf({ shares: { ...shares, rest: 0.25 } }))(once).shares).toEqual([
      { preset: 'mnist-ga', shares: { ...shares, rest: 0.25 } },
    ]);
    expect(withShares(recordOf({}))(none)).toBe(none);
  });

  it('come back from a file as they were written', () => {
    const file = join(directory, 'results.json');
    expect(readResults(file)).toBeNull();
    const results = withRun(recordOf({ seed: 2 }))(withRun(recordOf({}))(none));
    writeResults(file, results);
    expect(readResults(file)).toEqual(results);
    writeResults(file, none);
    expect(readResults(file)).toEqual(none);
  });

  it('are not read from a file of something else', () => {
    const file = join(directory, 'other.json');
    writeFileSync(file, '{"format":2}');
    expect(() => readResults(file)).toThrow('holds no results');
  });
});
