import { median } from '../figure';
import type { Sample } from '../mnist/time-to';

/** What several seeds had at one time: the least, the median and the most. */
export interface BandPoint {
  readonly ms: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The accuracy of a curve at a time within it, on the straight line between its measurements. */
const accuracyAt = (curve: ReadonlyArray<Sample>, ms: number): number => {
  const next = curve.findIndex(([at]) => at >= ms);
  if (next <= 0) return curve[Math.max(0, next)]?.[1] ?? NaN;
  const [[from, before], [to, after]] = [curve[next - 1]!, curve[next]!];
  return before + ((after - before) * (ms - from)) / (to - from);
};

/**
 * Curves of several seeds as one band, from `from` to where the first of them ends, at times that are equally far apart
 * logarithmically.
 */
export const seedBand = (
  curves: ReadonlyArray<ReadonlyArray<Sample>>,
  { from, points }: { readonly from: number; readonly points: number },
): ReadonlyArray<BandPoint> => {
  const to = Math.min(...curves.map((curve) => curve.at(-1)?.[0] ?? 0));
  if (!(to > from)) return [];
  return Array.from({ length: points }, (_, i) => {
    // The end itself, not what rounding makes of it.
    const ms = i === points - 1 ? to : from * (to / from) ** (i / (points - 1));
    const values = curves.map((curve) => accuracyAt(curve, ms));
    return { ms, low: Math.min(...values), middle: median(values), high: Math.max(...values) };
  });
};
