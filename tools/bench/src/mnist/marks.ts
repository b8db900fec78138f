/** What a preset has to reach: a test accuracy at the end of its run, or a test accuracy within a time. */
export interface Mark {
  readonly preset: string;
  /**
   * The accuracy whose time is judged, in seconds, and less is better; `null` where the accuracy at the end is, and
   * more is better.
   */
  readonly timeTo: number | null;
  /** `null` where any value will do. */
  readonly must: number | null;
  readonly aim: number;
}

/** The presets, in the order of the tables, with the seconds of a run. */
export const budgets: Readonly<Record<string, number>> = {
  'mnist-es': 60,
  'mnist-es-direct': 120,
  'mnist-openai-es': 120,
  'mnist-ga': 120,
  'mnist-ga-direct': 300,
  'mnist-step': 120,
  'mnist-adam': 20,
  'mnist-sgd': 20,
};

/**
 * GFLOP/s of the machine that the marks were set on; where the machine at hand has less, every run is given as much
 * more time.
 */
export const REFERENCE = 210;

/** The marks, for the median of three seeds on two cores. */
export const marks: ReadonlyArray<Mark> = [
  { preset: 'mnist-es', timeTo: null, must: 0.978, aim: 0.982 },
  { preset: 'mnist-es', timeTo: 0.97, must: 20, aim: 4 },
  { preset: 'mnist-es', timeTo: 0.98, must: 120, aim: 20 },
  { preset: 'mnist-es-direct', timeTo: null, must: 0.965, aim: 0.975 },
  { preset: 'mnist-openai-es', timeTo: null, must: 0.955, aim: 0.965 },
  { preset: 'mnist-ga', timeTo: null, must: 0.945, aim: 0.96 },
  { preset: 'mnist-ga', timeTo: 0.9, must: 20, aim: 6 },
  { preset: 'mnist-ga', timeTo: 0.95, must: 120, aim: 60 },
  { preset: 'mnist-ga-direct', timeTo: null, must: 0.91, aim: 0.93 },
  { preset: 'mnist-step', timeTo: null, must: null, aim: 0.94 },
];
