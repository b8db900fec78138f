import type { Vector } from './vector';

/** The largest absolute value; 0 of none, NaN where one is NaN. @internal */
export const largest = (values: Vector): number => {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]!));
  return most;
};
