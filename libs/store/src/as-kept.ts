import type { GenerationStats } from '@evorx/runs';

/** The figures of a generation that any store keeps, its index aside. @internal */
export const FIGURES = [
  'evaluations',
  'progress',
  'best',
  'bestSoFar',
  'mean',
  'median',
  'worst',
  'lowerQuartile',
  'upperQuartile',
  'deviation',
  'diversity',
  'stepSize',
  'invalid',
  'accuracy',
  'elapsedMs',
  'evaluationMs',
] as const satisfies ReadonlyArray<Exclude<keyof GenerationStats, 'index'>>;

/** A number as every database gives it back: one that is none is no value, and zero has no sign. @internal */
export const numberAsKept = <A extends number | null>(value: A): A =>
  (value === null || Number.isNaN(value) ? null : value + 0) as A;

/**
 * A generation as every store gives it back.
 *
 * @internal
 */
export const generationAsKept = (generation: GenerationStats): GenerationStats => ({
  index: generation.index,
  ...(Object.fromEntries(FIGURES.map((figure) => [figure, numberAsKept(generation[figure])])) as Omit<
    GenerationStats,
    'index'
  >),
});
