const TWO_POW_24 = 2 ** 24;

/** A density that falls from 1 at 0, cut into layers of equal area: rectangles, and a base with an endless tail. */
export interface Ziggurat {
  /** Per layer: its width a unit of the 24-bit draw. */
  readonly widths: Float64Array;
  /** Per layer: the draws below this are under the density without looking. */
  readonly insides: Int32Array;
  /** Per layer: the density at its edge. */
  readonly densities: Float64Array;
}

/**
 * The layers of a density, by where the tail begins and the area of every layer. `inverse` tells where the density has a value.
 *
 * Source: Marsaglia and Tsang, The ziggurat method for generating random variables (2000), https://doi.org/10.18637/jss.v005.i08
 */
export const ziggurat = ({
  layers,
  tail,
  area,
  density,
  inverse,
}: {
  readonly layers: number;
  readonly tail: number;
  readonly area: number;
  readonly density: (x: number) => number;
  readonly inverse: (value: number) => number;
}): Ziggurat => {
  const widths = new Float64Array(layers);
  const insides = new Int32Array(layers);
  const densities = new Float64Array(layers);
  const base = area / density(tail);
  widths[0] = base / TWO_POW_24;
  insides[0] = (tail / base) * TWO_POW_24;
  densities[0] = 1;
  for (let layer = layers - 1, edge = tail; layer > 0; layer--) {
    widths[layer] = edge / TWO_POW_24;
    densities[layer] = density(edge);
    const inner = layer === 1 ? 0 : inverse(area / edge + density(edge));
    insides[layer] = (inner / edge) * TWO_POW_24;
    edge = inner;
  }
  return { widths, insides, densities };
};
