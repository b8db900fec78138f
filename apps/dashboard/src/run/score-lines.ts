import { type Bucket, rangeAt } from '../chart/bucket';
import type { Curve } from '../chart/curve';
import { type Figure, placeOf, type Objective } from '../chart/figure';
import type { Band, Line, Plotted } from '../chart/plotted';
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

const edge = (buckets: ReadonlyArray<Bucket>, place: number, which: Edge, log: boolean) =>
  buckets.map((bucket): number | null => {
    const range = rangeAt(bucket, place);
    if (range === null) return null;
    const value = range[which];
    return log && value <= 0 ? null : value;
  });

/** Whether a logarithm shows all of some figures. */
export const isPositive = ({ figures, buckets }: Curve, keys: ReadonlyArray<string>): boolean => {
  const places = keys.map((key) => placeOf(figures, key));
  return buckets.every((bucket) => places.every((place) => (rangeAt(bucket, place)?.min ?? 1) > 0));
};

/**
 * The figure at a place as lines: the last value of every bucket, which is where a bucket is drawn, smoothed with the
 * raw one behind it where that is wanted.
 */
const figureLines = (
  buckets: ReadonlyArray<Bucket>,
  place: number,
  { log, smoothing }: Look,
  style: Omit<Line, 'values'>,
): ReadonlyArray<Line> => {
  if (place === -1) return [];
  const raw = edge(buckets, place, 'last', log);
  if (smoothing === 0) return [{ ...style, values: raw }];
  return [
    { ...style, label: `${style.label} raw`, values: raw, alpha: 0.25, width: 1, quiet: true },
    { ...style, values: smoothed(raw, smoothing), toldBy: `${style.label} raw` },
  ];
};

/** The two edges of a band; none where a figure of it is missing. */
const edges = (
  buckets: ReadonlyArray<Bucket>,
  [low, high]: readonly [number, number],
  { log }: Look,
  label: string,
  colour: string,
): ReadonlyArray<Line> =>
  low === -1 || high === -1
    ? []
    : [
        { label: `${label} low`, values: edge(buckets, low, 'min', log), colour, alpha: 0, width: 0, quiet: true },
        { label: `${label} high`, values: edge(buckets, high, 'max', log), colour, alpha: 0, width: 0, quiet: true },
      ];

const bandOf = (lines: ReadonlyArray<Line>, label: string, colour: string, alpha: number): ReadonlyArray<Band> =>
  lines.length === 0 ? [] : [{ upper: `${label} high`, lower: `${label} low`, colour, alpha }];

/**
 * Best, mean and worst of an objective, the middle half of the population as a band, and the range of the best within a
 * bucket as another; as far as the run has declared them.
 */
export const scoreLines = ({ figures, buckets }: Curve, { prefix }: Objective, look: Look): Plotted => {
  const place = (key: string): number => placeOf(figures, `${prefix}${key}`);
  const half = edges(buckets, [place('lowerQuartile'), place('upperQuartile')], look, 'middle half', '--series-2');
  const range = edges(buckets, [place('best'), place('best')], look, 'range of the best', '--series-1');
  return {
    x: buckets.map((bucket) => xOf(look.axis, bucket)),
    lines: [
      ...half,
      ...range,
      ...figureLines(buckets, place('worst'), look, {
        label: 'worst',
        colour: '--series-4',
        width: 1.25,
        dash: [5, 4],
      }),
      ...figureLines(buckets, place('mean'), look, { label: 'mean', colour: '--series-2', width: 1.5 }),
      ...figureLines(buckets, place('best'), look, { label: 'best', colour: '--series-1', width: 2.25 }),
    ],
    bands: [
      ...bandOf(half, 'middle half', '--series-2', 0.16),
      ...bandOf(range, 'range of the best', '--series-1', 0.25),
    ],
  };
};

/**
 * One figure of a run with its range within buckets; of one that is measured now and then there is no noise to take
 * out.
 */
export const figurePlot = (
  { figures, buckets }: Curve,
  { key, label }: Figure,
  look: Look,
  colour: string,
): Plotted => {
  const place = placeOf(figures, key);
  const known = buckets.filter((bucket) => rangeAt(bucket, place) !== null);
  const rare = known.length < buckets.length;
  return {
    x: known.map((bucket) => xOf(look.axis, bucket)),
    lines: [
      ...edges(known, [place, place], look, `range of ${label}`, colour),
      ...figureLines(known, place, rare ? { ...look, smoothing: 0 } : look, { label, colour, width: 2 }),
    ],
    bands: [{ upper: `range of ${label} high`, lower: `range of ${label} low`, colour, alpha: 0.22 }],
  };
};
