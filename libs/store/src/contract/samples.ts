import type { GenerationStats, RunChange, RunRecord, StoreError } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

/** Figures with numbers of every sort, and names of any. */
const FIGURES = {
  best: 0.1,
  bestSoFar: 0.1,
  mean: null,
  median: 1 / 3,
  worst: 2,
  lowerQuartile: 0,
  accuracy: 0.25,
  'f2.best': -1e300,
  '"; drop table runs; --': 5e-324,
};

/** A run that has just begun. */
export const record = (id: string, change: Partial<RunRecord> = {}): RunRecord => ({
  id,
  name: null,
  state: 'RUNNING',
  spec: {
    preset: null,
    recipe: {
      problem: { sphere: { dimension: 2, centre: 0.3, bounds: [0, 1] } },
      algorithm: {
        generational: {
          population: 10,
          children: null,
          select: { uniform: {} },
          vary: [{ cloning: {} }],
          replace: { comma: {} },
          rescore: 'none',
        },
      },
      budget: { generations: 5 },
      stop: [],
    },
    seed: 1,
    stopAt: null,
  },
  createdAt: 1_700_000_000_000,
  clonedFrom: null,
  provenance: null,
  figures: Object.keys(FIGURES).map((key) => ({ key, label: `the ${key}`, unit: null, objective: null, better: null })),
  generation: -1,
  evaluations: 0,
  best: null,
  bestSoFar: null,
  accuracy: null,
  progress: 0,
  elapsedMs: 0,
  result: null,
  error: null,
  ...change,
});

/** A generation with numbers of every sort. */
export const generation = (index: number): GenerationStats => ({
  index,
  evaluations: index * 10,
  progress: 0.5,
  elapsedMs: 12.5,
  evaluationMs: 0.5,
  figures: { ...FIGURES, best: 0.1 + index },
});

/** Events of consecutive generations. */
export const advanced = (from: number, to: number): ReadonlyArray<RunChange> =>
  Array.from({ length: to - from + 1 }, (_, i): RunChange => ({ type: 'Advanced', generation: generation(from + i) }));

/** What a task gives that must not fail. */
export const right = async <A>(task: TaskEither<StoreError, A>): Promise<A> => {
  const result = await task();
  if (E.isLeft(result)) throw new Error(result.left.message);
  return result.right;
};
