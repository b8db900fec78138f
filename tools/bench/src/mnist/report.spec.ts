import { budgets } from './marks';
import { accuracyTable, circumstances, markTable, presetTable, workTable } from './report';
import type { Results } from './results';
import { recordOf } from './testing/record-of';

const results: Results = {
  format: 1,
  machine: { cpu: 'one', cores: 2, node: 'v20' },
  plainPerSecond: 432.1,
  scale: 1,
  runs: [
    recordOf({ preset: 'mnist-ga', seed: 2, testAccuracy: 0.952 }),
    recordOf({ preset: 'mnist-ga', seed: 1, testAccuracy: 0.961, curve: [[4_200, 0.961]] }),
    recordOf({ preset: 'mnist-ga', seed: 3, testAccuracy: 0.949 }),
    recordOf({ preset: 'mnist-es', seed: 1, testAccuracy: 0.98, evaluations: 1_234_000_000 }),
  ],
  shares: [{ preset: 'mnist-ga', shares: { evaluation: 0.6, noise: 0.1, update: 0.25, rest: 0.05 } }],
};

/** The cells of a table, without the header and the line below it. */
const cellsOf = (table: string): ReadonlyArray<ReadonlyArray<string>> =>
  table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('the report', () => {
  it('has a row for every preset that was run, in the order of the budgets, with its seeds in theirs', () => {
    expect(cellsOf(accuracyTable(results))).toEqual([
      ['`mnist-es`', '14,218', '120 s', '98.00 %', '98.00', '120 s', '', '', ''],
      ['`mnist-ga`', '14,218', '120 s', '95.20 %', '96.10, 95.20, 94.90', '120 s', '', '', ''],
    ]);
  });

  it('marks the seeds that the machine was slow for, and says how slow', () => {
    const runs = results.runs.map((run) => (run.seed === 1 ? run : { ...run, plainPerSecond: 190 + run.seed }));
    expect(cellsOf(accuracyTable({ ...results, runs }))[1]?.[4]).toBe('96.10, 95.20 (slow), 94.90 (slow)');
    expect(circumstances({ ...results, runs })).toContain(
      'Seeds marked (slow) were measured while the machine made 192 to 193 GFLOP/s, from run to run: they had',
    );
    expect(circumstances(results)).not.toContain('slow');
  });

  it('shows the marks with what they are judged by', () => {
    const rows = cellsOf(markTable(results));
    expect(rows[0]).toEqual(['mnist-es: test accuracy', '98.00 %', '98.00 %', '>= 97.80 %', '>= 98.20 %', 'must held']);
    expect(rows).toContainEqual(['mnist-es: time to 98 %', 'never', 'never', '<= 120 s', '<= 20 s', 'not held']);
    expect(rows).toContainEqual([
      'mnist-ga: time to 90 %',
      '120 s',
      '4.2 s, 120 s, 120 s',
      '<= 20 s',
      '<= 6.0 s',
      'not held',
    ]);
  });

  it('says where the time went, where that was measured', () => {
    const [es, ga] = cellsOf(workTable(results));
    expect(es?.slice(2, 7)).toEqual(['1.23 thousand million', '', '', '', '']);
    expect(ga?.slice(3)).toEqual(['60 %', '10 %', '25 %', '5 %', '200 GFLOP/s', '400 GFLOP/s']);
  });

  it('describes every preset', () => {
    const rows = cellsOf(presetTable());
    expect(rows.map(([name]) => name)).toEqual(Object.keys(budgets).map((name) => `\`${name}\``));
    for (const [, description] of rows) expect(description).not.toBe('');
  });

  it('says on what it was measured, and that runs were longer on a slow machine', () => {
    expect(circumstances(results)).toContain('makes 400 GFLOP/s. Medians of 3 seeds.');
    expect(circumstances({ ...results, runs: [] })).toContain('makes 432 GFLOP/s.');
    const uneven = results.runs.map((run, i) => (i === 0 ? { ...run, plainPerSecond: 210 } : run));
    expect(circumstances({ ...results, runs: uneven })).toContain('makes 210 to 400 GFLOP/s, from run to run.');
    expect(circumstances({ ...results, plainPerSecond: 105, scale: 2 })).toContain('given 2.00 times its budget');
  });
});
