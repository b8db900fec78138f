import type { Gen } from './gen';
import { ziggurat } from './ziggurat';

const LAYERS = 256;
/** Where the tail begins, and the area of every layer, for 256 layers. */
const TAIL = 7.697117470131487;
const AREA = 3.949659822581572e-3;

const { widths, insides, densities } = ziggurat({
  layers: LAYERS,
  tail: TAIL,
  area: AREA,
  density: (x) => Math.exp(-x),
  inverse: (value) => -Math.log(value),
});

/** The number a word stands for, where the first look does not settle it: about one word in 45. */
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
 * An exponential number of mean 1, of about 24 random bits: the time to the next event of a process without memory. About 5 to 10 ns.
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
