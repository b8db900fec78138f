/** One row of a benchmark's table. */
export interface Figure {
  /** What was measured, in a few words. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same quantity of the baseline, measured in the same run, where there is one. */
  readonly baseline?: { readonly name: string; readonly value: number };
  /** What the figure is judged by: its ratio to the baseline, or the value itself. */
  readonly judged: number;
  readonly better: 'higher' | 'lower';
  readonly must: number;
  readonly aim: number;
}

/** A benchmark: measures, telling on the way what it does. */
export type Benchmark = (say: (line: string) => void) => Promise<ReadonlyArray<Figure>>;

/** The middle of an odd number of measurements; of an even number, the upper of the two. */
export const median = (values: ReadonlyArray<number>): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** How long an action takes, in milliseconds. */
export const timeOf = async (action: () => unknown): Promise<number> => {
  const start = performance.now();
  await action();
  return performance.now() - start;
};
