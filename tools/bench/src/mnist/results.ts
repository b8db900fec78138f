import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { RunRecord } from './run-record';
import type { Shares } from './shares';

/** All that the benchmark has measured, as it is kept. */
export interface Results {
  readonly format: 1;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  /** GFLOP/s of a plain `tf.matMul`, before the first run. */
  readonly plainPerSecond: number;
  /** How many times longer than their budgets the runs took: 1 but on a machine slower than the reference. */
  readonly scale: number;
  readonly runs: ReadonlyArray<RunRecord>;
  readonly shares: ReadonlyArray<{ readonly preset: string; readonly shares: Shares }>;
}

/** The results with a run more, in the place of an earlier one of that preset and seed. */
export const withRun =
  (run: RunRecord) =>
  (results: Results): Results => ({
    ...results,
    runs: [...results.runs.filter(({ preset, seed }) => preset !== run.preset || seed !== run.seed), run],
  });

/** The results with the shares of a profiled run, in the place of that preset's earlier ones. */
export const withShares =
  ({ preset, shares }: RunRecord) =>
  (results: Results): Results =>
    shares === null
      ? results
      : { ...results, shares: [...results.shares.filter((entry) => entry.preset !== preset), { preset, shares }] };

/** The results in a file; `null` where there is none. Throws where it holds something else. */
export const readResults = (file: string): Results | null => {
  if (!existsSync(file)) return null;
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  if (results.format !== 1 || !Array.isArray(results.runs)) throw new Error(`${file} holds no results of the bench`);
  return results;
};

/** Writes results, whole or not at all; one run a line, so that differences can be read. */
export const writeResults = (file: string, { runs, ...rest }: Results): void => {
  const head = JSON.stringify(rest).slice(0, -1);
  const lines = runs.map((run) => JSON.stringify(run));
  writeFileSync(`${file}.part`, `${head},"runs":[\n${lines.join(',\n')}\n]}\n`);
  renameSync(`${file}.part`, file);
};
