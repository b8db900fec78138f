/** A curve: what it has reached where; its places grow. */
export interface Track {
  readonly x: ReadonlyArray<number>;
  readonly y: ReadonlyArray<number | null>;
}

/** The value of a curve at a place, straight between its points; null outside of it. */
export const valueAt = ({ x, y }: Track, place: number): number | null => {
  let [low, high] = [0, x.length - 1];
  const [first, last] = [x[low], x[high]];
  if (first === undefined || last === undefined || place < first || place > last) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((x[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  const [x0 = 0, x1 = 0, y0 = null, y1 = null] = [x[low], x[high], y[low], y[high]];
  if (y0 === null || y1 === null || x1 === x0) return place === x1 ? y1 : y0;
  return y0 + ((y1 - y0) * (place - x0)) / (x1 - x0);
};

/** The mean of some numbers, kept between their extremes: no sum overflows, and of equals it is their value. */
const meanOf = (values: ReadonlyArray<number>): number => {
  const whole = values.reduce((sum, value) => sum + value, 0);
  const mean = Number.isFinite(whole)
    ? whole / values.length
    : values.reduce((sum, value) => sum + value / values.length, 0);
  return Math.min(Math.max(...values), Math.max(Math.min(...values), mean));
};

/** The mean of several curves and how far they are apart, at each of some places that all of them reach. */
export const overSeeds = (tracks: ReadonlyArray<Track>, places: ReadonlyArray<number>) => {
  const at = places.map((place) => {
    const values = tracks.map((track) => valueAt(track, place));
    const known = values.filter((value) => value !== null);
    if (known.length === 0 || known.length < tracks.length) return { mean: null, low: null, high: null };
    return {
      mean: meanOf(known),
      low: Math.min(...known),
      high: Math.max(...known),
    };
  });
  return {
    mean: at.map(({ mean }) => mean),
    low: at.map(({ low }) => low),
    high: at.map(({ high }) => high),
  };
};
