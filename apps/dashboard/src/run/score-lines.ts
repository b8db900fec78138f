import type { Bucket, Figure } from '../chart/bucket';
import type { Line, Plotted } from '../chart/plotted';
import { smoothed } from '../chart/smoothed';
import { type XAxis, xOf } from '../chart/x-axis';

/** How curves are looked at. */
export interface Look {
  readonly axis: XAxis;
  readonly log: boolean;
  /** How much of the past each point of a smoothed line keeps; 0 for the line itself. */
  readonly smoothing: number;
}

type Edge = 'min' | 'max' | 'last';

const edge = (buckets: ReadonlyArray<Bucket>, figure: Figure, which: Edge, log: boolean) =>
  buckets.map((bucket): number | null => {
    const range = bucket[figure];
    if (range === null) return null;
    const value = range[which];
    return log && value <= 0 ? null : value;
  });

/** Whether a logarithm shows everything. */
export const isPositive = (buckets: ReadonlyArray<Bucket>): boolean =>
  buckets.every(({ best, mean }) => (best === null || best.min > 0) && (mean === null || mean.min > 0));

/**
 * A figure as lines: the last value of every bucket, which is where a bucket is drawn, smoothed with the raw one
 * behind it where that is wanted.
 */
export const figureLines = (
  buckets: ReadonlyArray<Bucket>,
  figure: Figure,
  { log, smoothing }: Look,
  style: Omit<Line, 'values'>,
): ReadonlyArray<Line> => {
  const raw = edge(buckets, figure, 'last', log);
  if (smoothing === 0) return [{ ...style, values: raw }];
  return [
    { ...style, label: `${style.label} raw`, values: raw, alpha: 0.25, width: 1, quiet: true },
    { ...style, values: smoothed(raw, smoothing), toldBy: `${style.label} raw` },
  ];
};

/** The two edges of a band. */
const edges = (
  buckets: ReadonlyArray<Bucket>,
  [low, high]: readonly [Figure, Figure],
  { log }: Look,
  label: string,
  colour: string,
): ReadonlyArray<Line> => [
  { label: `${label} low`, values: edge(buckets, low, 'min', log), colour, alpha: 0, width: 0, quiet: true },
  { label: `${label} high`, values: edge(buckets, high, 'max', log), colour, alpha: 0, width: 0, quiet: true },
];

/** Best, mean and worst of a run, the middle half of its population as a band, and the range of the best within a bucket as another. */
export const scoreLines = (buckets: ReadonlyArray<Bucket>, look: Look): Plotted => ({
  x: buckets.map((bucket) => xOf(look.axis, bucket)),
  lines: [
    ...edges(buckets, ['lowerQuartile', 'upperQuartile'], look, 'middle half', '--series-2'),
    ...edges(buckets, ['best', 'best'], look, 'range of the best', '--series-1'),
    ...figureLines(buckets, 'worst', look, { label: 'worst', colour: '--series-4', width: 1.25, dash: [5, 4] }),
    ...figureLines(buckets, 'mean', look, { label: 'mean', colour: '--series-2', width: 1.5 }),
    ...figureLines(buckets, 'best', look, { label: 'best', colour: '--series-1', width: 2.25 }),
  ],
  bands: [
    { upper: 'middle half high', lower: 'middle half low', colour: '--series-2', alpha: 0.16 },
    { upper: 'range of the best high', lower: 'range of the best low', colour: '--series-1', alpha: 0.25 },
  ],
});

/** One figure of a run with its range within buckets. */
export const figurePlot = (
  buckets: ReadonlyArray<Bucket>,
  figure: Figure,
  look: Look,
  label: string,
  colour: string,
): Plotted => {
  const known = buckets.filter((bucket) => bucket[figure] !== null);
  return {
    x: known.map((bucket) => xOf(look.axis, bucket)),
    lines: [
      ...edges(known, [figure, figure], look, `range of ${label}`, colour),
      ...figureLines(known, figure, look, { label, colour, width: 2 }),
    ],
    bands: [{ upper: `range of ${label} high`, lower: `range of ${label} low`, colour, alpha: 0.22 }],
  };
};
