export * from '@evorx/random';
export * from '@evorx/core';
export * from '@evorx/parameters';
export * from '@evorx/neural';
export * from '@evorx/problems';
export * from '@evorx/selection';
export * from '@evorx/variation';
export * from '@evorx/replacement';
export * from '@evorx/representations';
export * from '@evorx/evolution';
export * from '@evorx/algorithms';
export * from '@evorx/recipe';

// Names that two libraries have: these are the ones that the umbrella means.
export { bits, permutation } from '@evorx/representations';
export type { Schedule, Parameter } from '@evorx/parameters';
export { exponential, type Estimate } from '@evorx/algorithms';
export type { Budget } from '@evorx/evolution';
export type { Problem } from '@evorx/problems';

export { type Aim, type Optimisation, type Optimised, optimise } from './optimise';
