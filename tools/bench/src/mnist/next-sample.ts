/**
 * When the curve is measured next, in milliseconds of a run's own time: close together at first, where accuracy rises
 * within a second, every second up to some half a minute, and then every 3 %, which are equal distances on the curve's
 * logarithmic axis.
 */
export const nextSample = (elapsedMs: number): number =>
  elapsedMs + Math.max(elapsedMs < 2_000 ? 250 : elapsedMs < 6_000 ? 500 : 1_000, 0.03 * elapsedMs);
