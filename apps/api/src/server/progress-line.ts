import type { RunRecord } from '@evorx/runs';

const number = (value: number): string => String(Number(value.toPrecision(4)));

const bestOf = ({ best, bestSoFar }: RunRecord): ReadonlyArray<string> =>
  bestSoFar !== null ? [`best so far ${number(bestSoFar)}`] : best === null ? [] : [`best ${number(best)}`];

/**
 * One line on what the runs are doing.
 *
 * @category Server
 */
export const progressLine = (running: ReadonlyArray<RunRecord>, openStreams: number): string => {
  const watched = openStreams === 1 ? '1 subscription' : `${openStreams} subscriptions`;
  const [run, ...others] = running;
  if (run === undefined) return `no run is live, ${watched}`;
  const parts = [
    `${run.name ?? run.spec.preset ?? run.id}: generation ${run.generation}`,
    ...bestOf(run),
    ...(run.accuracy === null ? [] : [`accuracy ${(100 * run.accuracy).toFixed(2)}%`]),
    `${Math.floor(100 * run.progress)}%`,
    ...(others.length === 0 ? [] : [`${others.length} more live`]),
    watched,
  ];
  return parts.join(', ');
};
