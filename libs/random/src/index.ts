export { type Rng, seed, fold } from './rng';
export { Gen } from './gen';
export { type Random, draw, split } from './random';
