import { findMnist } from '@evorx/evaluation';
import { cpus } from 'node:os';
import { plainInChild, runInChild } from './in-child';
import { budgets, REFERENCE } from './marks';
import { optionsFrom } from './options';
import { refusalOf } from './refusal-of';
import { accuracyTable, circumstances, markTable, workTable } from './report';
import { readResults, type Results, withRun, withShares, writeResults } from './results';
import type { Order, RunRecord } from './run-record';
import { settled } from './settled';

/** Milliseconds of the short run of each preset whose profile is taken. */
const PROFILED_MS = 10_000;

/** Slower than the reference by no more than this is its equal: such is the noise. */
const NOISE = 1.05;

const saying = ({ testAccuracy, generations, evaluations, elapsedMs }: RunRecord): string =>
  `${(100 * testAccuracy).toFixed(2)} % of the test images after ${(elapsedMs / 1_000).toFixed(1)} s, ` +
  `${generations} generations, ${evaluations} evaluations`;

/**
 * The presets that evolve digit readers, each for its own time and with several seeds, one process a run: accuracy
 * against time, work done, and the marks. What is measured is written after every run.
 */
export const mnist = async (args: ReadonlyArray<string>, say: (line: string) => void): Promise<void> => {
  const { presets, seeds, file, missing } = optionsFrom(args);
  const refusal = refusalOf(await settled(findMnist({})));
  if (refusal !== null) throw new Error(refusal);
  const earlier = file === null ? null : readResults(file);
  const plainPerSecond = await plainInChild();
  const scale = plainPerSecond * NOISE >= REFERENCE ? 1 : REFERENCE / plainPerSecond;
  say(
    `mnist: a plain matMul makes ${plainPerSecond.toFixed(0)} GFLOP/s; runs take ${scale.toFixed(2)} times their budget`,
  );
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  let results: Results = { format: 1, runs: [], shares: [], ...earlier, machine, plainPerSecond, scale };

  const orders = presets.flatMap((preset): ReadonlyArray<Order> => {
    const timeMs = Math.round(1_000 * budgets[preset]! * scale);
    const wanted = seeds.filter(
      (seed) => !missing || !results.runs.some((run) => run.preset === preset && run.seed === seed),
    );
    const profile = !missing || !results.shares.some((entry) => entry.preset === preset);
    return [
      ...(profile
        ? [{ preset, seed: seeds[0]!, timeMs: Math.min(PROFILED_MS, timeMs), watch: 'profile' } as const]
        : []),
      ...wanted.map((seed) => ({ preset, seed, timeMs, watch: 'curve' }) as const),
    ];
  });
  for (const [i, order] of orders.entries()) {
    const { preset, seed, timeMs, watch } = order;
    say(
      `mnist: ${i + 1} of ${orders.length}: ${preset}, seed ${seed}, ${timeMs / 1_000} s${watch === 'profile' ? ', profiled' : ''}`,
    );
    const record = await runInChild(order);
    say(`mnist: ${saying(record)}`);
    results = (watch === 'profile' ? withShares(record) : withRun(record))(results);
    if (file !== null) writeResults(file, results);
  }
  console.log([circumstances(results), markTable(results), accuracyTable(results), workTable(results)].join('\n\n'));
  if (file === null) console.log(`\n${JSON.stringify(results)}`);
};
