type Point = readonly [x: number, y: number];

/** How a problem shows its solution. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: ReadonlyArray<string>;
      readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>;
    }
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'svg'; readonly svg: string }
  | {
      readonly kind: 'plot';
      readonly x?: string | undefined;
      readonly y?: string | undefined;
      readonly series: ReadonlyArray<{ readonly name: string; readonly points: ReadonlyArray<Point> }>;
    };

/** How a problem shows its solution, as the server has read it; null where it has no way of its own. */
export const shownBy = (json: unknown): Shown | null => (json === null || json === undefined ? null : (json as Shown));

/**
 * The address of a picture for an `<img>`, where an SVG runs no scripts and loads nothing. Halves of characters, which
 * no address can have, are replaced.
 */
export const addressOf = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.replace(/\p{Surrogate}/gu, '\ufffd'))}`;

/** What lines span. */
export interface Extent {
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

const rangeOf = (values: ReadonlyArray<number>): readonly [low: number, high: number] => {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return [0, 1];
  return [low, high];
};

/** What the points of all lines span. */
export const extentOf = (series: ReadonlyArray<{ readonly points: ReadonlyArray<Point> }>): Extent => {
  const points = series.flatMap((line) => line.points);
  return { x: rangeOf(points.map(([x]) => x)), y: rangeOf(points.map(([, y]) => y)) };
};

/** The side of the square that lines are drawn in. */
export const SIDE = 100;

/** Halves, as the whole range of numbers is wider than any number; in the middle where the range is nothing. */
const share = (value: number, [low, high]: readonly [number, number]): number =>
  low === high ? SIDE / 2 : Math.round(100 * SIDE * ((value / 2 - low / 2) / (high / 2 - low / 2))) / 100;

/** The points of a line as an SVG's `polyline` takes them, from the lower left. */
export const lineOf = (points: ReadonlyArray<Point>, { x, y }: Extent): string =>
  points.map((point) => `${share(point[0], x)},${SIDE - share(point[1], y)}`).join(' ');
