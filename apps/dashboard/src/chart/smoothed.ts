/**
 * A line without its noise: the moving average with exponential weights, where `weight` of the past is kept at each step, corrected for having
 * begun with nothing. Gaps stay gaps, and do not forget. Weight 0 is the line itself.
 */
export const smoothed = (values: ReadonlyArray<number | null>, weight: number): ReadonlyArray<number | null> => {
  let sum = 0;
  let mass = 0;
  return values.map((value) => {
    if (value === null) return null;
    sum = weight * sum + (1 - weight) * value;
    mass = weight * mass + (1 - weight);
    return sum / mass;
  });
};
