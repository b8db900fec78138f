import type { Bounds } from '@evorx/core';

/** The bounds of a recipe, as operators take them. @internal */
export const toBounds = ([lower, upper]: readonly [number, number]): Bounds => ({ lower, upper });
