/** A point of a curve: a run's own time in milliseconds, and the accuracy on the test images then. */
export type Sample = readonly [ms: number, accuracy: number];

/**
 * When a curve first reached an accuracy, in milliseconds; `null` where it never did. The time is that of a
 * measurement, and so never earlier than the accuracy was there.
 */
export const timeTo =
  (accuracy: number) =>
  (curve: ReadonlyArray<Sample>): number | null =>
    curve.find(([, reached]) => reached >= accuracy)?.[0] ?? null;
