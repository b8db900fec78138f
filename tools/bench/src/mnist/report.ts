import { presets } from '@evorx/recipe';
import { median } from '../figure';
import { columns } from './columns';
import { judged, type JudgedMark } from './judged';
import { budgets, REFERENCE } from './marks';
import type { Results } from './results';
import type { RunRecord } from './run-record';
import { timeTo } from './time-to';

const percent = (fraction: number, digits = 2): string => `${(100 * fraction).toFixed(digits)} %`;

const seconds = (value: number): string =>
  Number.isFinite(value) ? `${value < 10 ? value.toFixed(1) : value.toFixed(0)} s` : 'never';

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** Evaluations in words of a thousand: 12.3 million. */
const large = (value: number): string =>
  value >= 1e9
    ? `${(value / 1e9).toPrecision(3)} thousand million`
    : value >= 1e6
      ? `${(value / 1e6).toPrecision(3)} million`
      : count(value);

/** The runs of each preset that there are any of, in the order of the tables and of the seeds. */
const byPreset = (results: Results): ReadonlyArray<readonly [string, ReadonlyArray<RunRecord>]> =>
  [...new Set([...Object.keys(budgets), ...results.runs.map(({ preset }) => preset)])]
    .map(
      (name) => [name, results.runs.filter(({ preset }) => preset === name).sort((a, b) => a.seed - b.seed)] as const,
    )
    .filter(([, runs]) => runs.length > 0);

const middle = (runs: ReadonlyArray<RunRecord>, value: (run: RunRecord) => number): number => median(runs.map(value));

const markRow = ({ preset, timeTo: accuracy, values, median: value, must, aim, verdict }: JudgedMark) => {
  const shown = accuracy === null ? percent : seconds;
  const sign = accuracy === null ? '>=' : '<=';
  return [
    accuracy === null ? `${preset}: test accuracy` : `${preset}: time to ${percent(accuracy, 0)}`,
    shown(value),
    values.map((one) => shown(one)).join(', '),
    must === null ? '' : `${sign} ${shown(must)}`,
    `${sign} ${shown(aim)}`,
    verdict,
  ];
};

/** The marks, each with its median, its seeds and whether it is held. */
export const markTable = (results: Results): string =>
  columns([['figure', 'median', 'seeds', 'must', 'aim', 'verdict'], ...judged(results).map(markRow)]);

/** Behind the figures of a run that was measured while the machine was slow. */
const SLOW = ' (slow)';

/**
 * Whether the machine made less than three quarters of what it made for the fastest run: in its time such a run got
 * less far.
 */
const isSlow = ({ runs }: Results, { plainPerSecond }: RunRecord): boolean =>
  plainPerSecond < 0.75 * Math.max(...runs.map((run) => run.plainPerSecond));

/** Accuracy against time: what every preset reached, and when; seeds that the machine was slow for are marked. */
export const accuracyTable = (results: Results): string =>
  columns([
    ['preset', 'genes', 'time', 'test accuracy', 'seeds', 'to 90 %', 'to 95 %', 'to 97 %', 'to 98 %'],
    ...byPreset(results).map(([preset, runs]) => [
      `\`${preset}\``,
      count(runs[0]!.genes),
      seconds(middle(runs, ({ timeMs }) => timeMs) / 1_000),
      percent(middle(runs, ({ testAccuracy }) => testAccuracy)),
      runs.map((run) => `${(100 * run.testAccuracy).toFixed(2)}${isSlow(results, run) ? SLOW : ''}`).join(', '),
      ...[0.9, 0.95, 0.97, 0.98].map((mark) => {
        const time = middle(runs, ({ curve }) => timeTo(mark)(curve) ?? Infinity);
        return Number.isFinite(time) ? seconds(time / 1_000) : '';
      }),
    ]),
  ]);

/** What the runs consisted of, and where their time went. */
export const workTable = (results: Results): string =>
  columns([
    ['preset', 'generations', 'evaluations', 'evaluation', 'noise', 'update', 'rest', 'products', 'plain matMul'],
    ...byPreset(results).map(([preset, runs]) => {
      const shares = results.shares.find((entry) => entry.preset === preset)?.shares;
      return [
        `\`${preset}\``,
        count(middle(runs, ({ generations }) => generations)),
        large(middle(runs, ({ evaluations }) => evaluations)),
        ...(['evaluation', 'noise', 'update', 'rest'] as const).map((part) =>
          shares === undefined ? '' : percent(shares[part], 0),
        ),
        `${count(middle(runs, ({ productsPerSecond }) => productsPerSecond))} GFLOP/s`,
        `${count(middle(runs, ({ plainPerSecond }) => plainPerSecond))} GFLOP/s`,
      ];
    }),
  ]);

/** What each preset is, in its own words. */
export const presetTable = (): string =>
  columns([
    ['preset', 'what it does'],
    ...Object.keys(budgets).map((name) => [
      `\`${name}\``,
      presets.find((preset) => preset.name === name)?.description ?? '',
    ]),
  ]);

/** Neither the day nor the neighbours of a shared machine are the same for all runs. */
const paces = (runs: Results['runs'], now: number): string => {
  const all = runs.length === 0 ? [now] : runs.map(({ plainPerSecond }) => plainPerSecond);
  const [least, most] = [count(Math.min(...all)), count(Math.max(...all))];
  return least === most ? `${least} GFLOP/s` : `${least} to ${most} GFLOP/s, from run to run`;
};

/** What the mark of slow runs means, where there are any. */
const slowRuns = (results: Results): string => {
  const slow = results.runs.filter((run) => isSlow(results, run));
  return slow.length === 0
    ? ''
    : ` Seeds marked${SLOW} were measured while the machine made ${paces(slow, 0)}: they had as much less of it in the same time.`;
};

/** What the figures were measured on, in a sentence or two. */
export const circumstances = (results: Results): string => {
  const { machine, plainPerSecond, scale, runs } = results;
  const { backend, dataset } = runs[0] ?? { backend: 'nothing', dataset: { train: 0, test: 0 } };
  const seeds = new Set(runs.map(({ seed }) => seed)).size;
  const measured =
    `Measured on ${machine.cores} cores (${machine.cpu}), Node ${machine.node}, backend ${backend}, ` +
    `${count(dataset.train)} training and ${count(dataset.test)} test images; a plain \`tf.matMul\` makes ${paces(runs, plainPerSecond)}. ` +
    `Medians of ${seeds} seeds.${slowRuns(results)}`;
  return scale === 1
    ? measured
    : `${measured} That is less than the ${REFERENCE} GFLOP/s that the marks were set at: every run was given ${scale.toFixed(2)} times its budget, and every mark about time is as much later.`;
};
