import type { Gen } from './gen';

const LAYERS = 256;
/** Where the tail begins, and the area of every layer, for 256 layers. */
const TAIL = 7.697117470131487;
const AREA = 3.949659822581572e-3;
const TWO_POW_24 = 2 ** 24;

/** Per layer: its width a unit of the 24-bit draw, the draws that are inside without looking, and the density at its edge. */
const widths = new Float64Array(LAYERS);
const insides = new Int32Array(LAYERS);
const densities = new Float64Array(LAYERS);

const base = AREA / Math.exp(-TAIL);
widths[0] = base / TWO_POW_24;
insides[0] = (TAIL / base) * TWO_POW_24;
densities[0] = 1;
for (let layer = LAYERS - 1, edge = TAIL; layer > 0; layer--) {
  widths[layer] = edge / TWO_POW_24;
  densities[layer] = Math.exp(-edge);
  const inner = layer === 1 ? 0 : -Math.log(AREA / edge + Math.exp(-edge));
  insides[layer] = (inner / edge) * TWO_POW_24;
  edge = inner;
}

/** The number a word stands for, where the first look does not settle it: about one word in ninety. */
const unsettled = (gen: Gen, first: number): number => {
  for (let word = first; ; word = gen.int32()) {
    const layer = word & (LAYERS - 1);
    const position = word >>> 8;
    const x = position * widths[layer]!;
    if (position < insides[layer]!) return x;
    if (layer === 0) return TAIL - Math.log(1 - gen.double());
    const outer = densities[layer]!;
    if (outer + gen.double() * (densities[layer - 1]! - outer) < Math.exp(-x)) return x;
  }
};

/**
 * An exponential number of mean 1, of about 24 random bits: the time to the next event of a process without memory. About 5 ns.
 *
 * Source: Marsaglia and Tsang, The ziggurat method for generating random variables (2000), https://doi.org/10.18637/jss.v005.i08
 *
 * @category Kernels
 * @example
 * import { draw, exponential, seed } from '@evorx/random';
 *
 * const wait = draw((gen) => 10 * exponential(gen));
 * const [minutes] = wait(seed(1));
 */
export const exponential = (gen: Gen): number => {
  const word = gen.int32();
  const layer = word & (LAYERS - 1);
  const position = word >>> 8;
  return position < insides[layer]! ? position * widths[layer]! : unsettled(gen, word);
};
