export {
  type Accepted,
  OptionError,
  requireOption,
  requireOptions,
  wholeNumber,
  numberIn,
  probability,
  interval,
  boundsOption,
  openBoundsOption,
  optional,
  listOption,
  oneOfOption,
} from './option';
export { type Rng, seed, fold } from './rng';
export { Gen } from './gen';
export { type Random, draw, split } from './random';
export { fillUniform } from './fill-uniform';
export { floatAtLeast } from './float-at-least';
export { floatAtMost } from './float-at-most';
export { floatBounds, floatBoundsOption } from './float-bounds';
export { normal } from './normal';
export { fillNormal } from './fill-normal';
export type { Noise } from './noise';
export { freshNoise } from './fresh-noise';
export { tableNoise } from './table-noise';
export { noiseTable } from './noise-table';
export { exponential } from './exponential';
export { fillBits } from './fill-bits';
export { shuffle } from './shuffle';
export { sparse } from './sparse';
export { uniforms } from './uniforms';
export { normals } from './normals';
export { bits } from './bits';
export { permutation } from './permutation';
export { uniformIn } from './uniform-in';
export { populationOf } from './population-of';
