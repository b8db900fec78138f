import type { Benchmark, Figure } from '../../figure';
import { type Measured, measureCrowd } from './measured-crowd';

const SECONDS = 60;

/** The same four figures, whoever else is there. */
const figures = (crowd: string, { growth, report, pace }: Measured): ReadonlyArray<Figure> => [
  {
    name: `${crowd}: from generation to client, p99`,
    value: report.p99,
    unit: 'ms',
    judged: report.p99,
    better: 'lower',
    must: 250,
    aim: 150,
  },
  {
    name: `${crowd}: events missing or out of order, clients cut off or behind`,
    value: report.disorder + report.dropped + report.behind,
    unit: '',
    judged: report.disorder + report.dropped + report.behind,
    better: 'lower',
    must: 0,
    aim: 0,
  },
  {
    name: `${crowd}: memory that the server grew by`,
    value: growth,
    unit: 'MiB',
    judged: growth,
    better: 'lower',
    must: 200,
    aim: 100,
  },
  {
    name: `${crowd}: generations a second of the run`,
    value: pace.amid,
    unit: '1/s',
    baseline: { name: 'nobody listens', value: pace.alone },
    judged: pace.ratio,
    better: 'higher',
    must: 0.85,
    aim: 0.95,
  },
];

/**
 * Five hundred subscribers, half over server-sent events and half over WebSocket, of one run that makes twenty
 * generations a second, on the machine that also runs the server and the run; then with fifty more that do not read;
 * then both while `mnist-seed` has all cores busy.
 */
export const subscribers: Benchmark = async (say) => {
  const measured: Array<Figure> = [];
  for (const [beside, words] of [
    ['nothing', ''],
    ['mnist-seed', ' beside mnist-seed'],
  ] as const) {
    const { reading, withStalled } = await measureCrowd(beside, SECONDS, say);
    measured.push(...figures(`500 subscribers${words}`, reading));
    measured.push(...figures(`and 50 that do not read${words}`, withStalled));
  }
  return measured;
};
