import { type Bucket, rangeAt } from '../chart/bucket';
import type { Curve } from '../chart/curve';
import { type Figure, placeOf } from '../chart/figure';
import type { Band, Line, Plotted } from '../chart/plotted';
import { smoothed } from '../chart/smoothed';
import { type XAxis, xOf } from '../chart/x-axis';
import { type Track, overSeeds, valueAt } from './over-seeds';

/** What runs can be compared by: every figure that one of them has declared, the first declaration of each. */
export const measuresOf = (curves: ReadonlyArray<Curve>): ReadonlyArray<Figure> => {
  const all = new Map<string, Figure>();
  for (const { figures } of curves) for (const figure of figures) if (!all.has(figure.key)) all.set(figure.key, figure);
  return [...all.values()];
};

/** The buckets of a run with the ranges of some figures, in their order, whichever it has declared. */
export const inOrder = ({ figures, buckets }: Curve, wanted: ReadonlyArray<Figure>): ReadonlyArray<Bucket> => {
  const places = wanted.map(({ key }) => placeOf(figures, key));
  return buckets.map((bucket) => ({ ...bucket, ranges: places.map((place) => rangeAt(bucket, place)) }));
};

/** Curves that are drawn as one: a run's own, or those of a recipe's seeds. */
export interface Drawn {
  readonly label: string;
  readonly colour: string;
  readonly curves: ReadonlyArray<Curve>;
}

/** How they are drawn. */
export interface CompareLook {
  readonly axis: XAxis;
  /** The key of the figure that is drawn. */
  readonly measure: string;
  readonly log: boolean;
  readonly smoothing: number;
}

const MOST_PLACES = 1_500;

const trackOf = ({ figures, buckets }: Curve, { axis, measure, log, smoothing }: CompareLook): Track => {
  const place = placeOf(figures, measure);
  const known = buckets.filter((bucket) => rangeAt(bucket, place) !== null);
  // Of what is measured now and then there is no noise to take out.
  const rare = known.length < buckets.length;
  const last = known.map((bucket): number | null => {
    const value = rangeAt(bucket, place)?.last ?? null;
    return value !== null && log && value <= 0 ? null : value;
  });
  return {
    x: known.map((bucket) => xOf(axis, bucket)),
    y: smoothing === 0 || rare ? last : smoothed(last, smoothing),
  };
};

/** Every place at which some curve has a point, thinned where there are more than a screen shows. */
const placesOf = (tracks: ReadonlyArray<Track>): ReadonlyArray<number> => {
  const all = [...new Set(tracks.flatMap(({ x }) => x))].sort((a, b) => a - b);
  const every = Math.ceil(all.length / MOST_PLACES);
  return all.filter((_, i) => i % every === 0 || i === all.length - 1);
};

/**
 * All curves over common places; several curves of one recipe as their mean, and what lies between the lowest and the
 * highest.
 */
export const comparePlot = (drawn: ReadonlyArray<Drawn>, look: CompareLook): Plotted => {
  const tracks = drawn.map(({ curves }) => curves.map((curve) => trackOf(curve, look)).filter(({ x }) => x.length > 0));
  const places = placesOf(tracks.flat());
  const lines: Array<Line> = [];
  const bands: Array<Band> = [];
  drawn.forEach(({ label, colour }, i) => {
    const own = tracks[i] ?? [];
    const [single] = own;
    if (single === undefined) return;
    if (own.length === 1)
      return void lines.push({ label, colour, values: places.map((place) => valueAt(single, place)), width: 2 });
    const { mean, low, high } = overSeeds(own, places);
    lines.push(
      { label: `${label} low`, colour, values: low, alpha: 0.35, width: 1, quiet: true },
      { label: `${label} high`, colour, values: high, alpha: 0.35, width: 1, quiet: true },
      { label, colour, values: mean, width: 2.25 },
    );
    bands.push({ upper: `${label} high`, lower: `${label} low`, colour, alpha: 0.18 });
  });
  return { x: places, lines, bands };
};
